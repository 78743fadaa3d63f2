import type { Metadata } from "next";
import { cache, type ReactNode } from "react";
import { describeNotFound, NotFound } from "#components/site/not-found.tsx";
import { marks } from "#domain/press/clean.ts";
import { inEachLanguage, underOf } from "#domain/urls.ts";
import { defaultLanguage } from "#messages/languages.ts";
import { type Asked, type Named, type ReadSite, readSite, type Site } from "./read-site.ts";

type Props<P extends Named> = {
  params: Promise<P>;
  searchParams: Promise<Asked<P>["search"]>;
};
type FormHead = { title: string; description: string; canonical: string };

type FormPage<P extends Named, V> = {
  read: ReadSite<P, V>;
  describe: (view: V, site: Site) => FormHead;
  render: (view: V, site: Site) => ReactNode;
};

/** A public page with a form, which the framework renders and whose answers it takes. It is never pressed, and is read once for head and body. */
export function formPage<P extends Named, V>({ read, describe, render }: FormPage<P, V>) {
  /** By value: head and body are handed the same address in two objects. */
  const readOnce = cache(
    async (key: string) => await readSite<P, V>("many", read, JSON.parse(key)),
  );
  const find = async ({ params, searchParams }: Props<P>) =>
    await readOnce(JSON.stringify({ ...(await params), search: await searchParams }));

  async function generateMetadata(props: Props<P>): Promise<Metadata> {
    const { page, site } = await find(props);
    const { language } = site.locale;
    const under = underOf(language);
    const other: Record<string, string> = under === "" ? {} : { [marks.under]: under };
    if (page.view === null) {
      const { title } = describeNotFound(site.locale);
      return { title, robots: { index: false }, other: { ...other, [marks.status]: "404" } };
    }
    const { title, description, canonical } = describe(page.view, site);
    const addresses = inEachLanguage(canonical, { offered: site.offered });
    const everywhere = { ...addresses, "x-default": addresses[defaultLanguage] };
    const alternates = { canonical: addresses[language], languages: everywhere };
    return { title, description, alternates, other };
  }

  async function Page(props: Props<P>) {
    const { page, site } = await find(props);
    if (page.view === null) return <NotFound locale={site.locale} />;
    const { canonical } = describe(page.view, site);
    const addresses = inEachLanguage(canonical, { offered: site.offered });
    return render(page.view, { ...site, locale: { ...site.locale, addresses } });
  }

  return { generateMetadata, Page };
}
