import type { Metadata } from "next";
import { cache, type ReactNode } from "react";
import { describeNotFound, NotFound } from "#components/site/not-found.tsx";
import { getSiteLocale, isSiteLanguage, type SiteLocale } from "#components/site/site-locale.ts";
import { getBuildId } from "#domain/press/build-id.ts";
import { marks } from "#domain/press/clean.ts";
import { type ReadShown, readPublicPage } from "#domain/settings/public-page.ts";

type Named = { lang: string } & Record<string, string | string[]>;
type Search = Record<string, string | string[] | undefined>;
/** What an address names, and what stands in its query. */
export type Asked<P extends Named> = P & { search: Search };
type Props<P extends Named> = { params: Promise<P>; searchParams: Promise<Search> };
type Site = { locale: SiteLocale; about: string | null };

type SitePage<P extends Named, V> = {
  read: (asked: Asked<P>, ...from: Parameters<ReadShown<V>>) => ReturnType<ReadShown<V>>;
  describe: (view: V, site: Site) => Metadata;
  render: (view: V, site: Site) => ReactNode;
};

/**
 * A public page: what it reads, says in its head and shows. It is read once for head and body, in one transaction; what isn't there, in no language or no
 * longer, is answered with 404. Its head tells the press what it was made from.
 */
export function sitePage<P extends Named, V>({ read, describe, render }: SitePage<P, V>) {
  /** By value: head and body are handed the same address in two objects. */
  const readOnce = cache(async (key: string) => {
    const asked: Asked<P> = JSON.parse(key);
    const page = await readPublicPage(async (db) =>
      isSiteLanguage(asked.lang) ? await read(asked, db) : null,
    );
    const locale = getSiteLocale(asked.lang, page.publication.name);
    return { page, site: { locale, about: page.publication.about } };
  });
  const find = async ({ params, searchParams }: Props<P>) =>
    await readOnce(JSON.stringify({ ...(await params), search: await searchParams }));

  async function generateMetadata(props: Props<P>): Promise<Metadata> {
    const { page, site } = await find(props);
    const described =
      page.view === null ? describeNotFound(site.locale) : describe(page.view, site);
    const madeFrom = {
      ...(page.movedTo === null ? {} : { [marks.moved]: page.movedTo }),
      [marks.tags]: page.tags.join(" "),
      [marks.change]: String(page.change),
      [marks.build]: getBuildId(),
    };
    return { ...described, other: { ...described.other, ...madeFrom } };
  }

  async function Page(props: Props<P>) {
    const { page, site } = await find(props);
    if (page.view === null) return <NotFound locale={site.locale} />;
    return render(page.view, site);
  }

  return { generateMetadata, Page };
}
