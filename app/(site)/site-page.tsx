import type { ReactNode } from "react";
import { describeNotFound, NotFound } from "#components/site/not-found.tsx";
import { listAccentStyles, renderDocument } from "#components/site/site-document.tsx";
import { HeadElements, headInLanguage, type SiteHead } from "#components/site/site-head.tsx";
import { listNewestBriefs } from "#domain/briefs/queries-front.ts";
import { getBuildId } from "#domain/press/build-id.ts";
import { marks } from "#domain/press/clean.ts";
import type { PublicPage, Scope } from "#domain/settings/public-page.ts";
import { inLanguage, readLanguage, underOf } from "#domain/urls.ts";
import type { Language } from "#messages/languages.ts";
import { type Asked, type Named, type ReadSite, readSite, type Site } from "./read-site.ts";
import { findSiteStyles } from "./site-styles.ts";

type SitePage<P extends Named, V> = {
  scope: Scope;
  read: ReadSite<P, V>;
  describe: (view: V, site: Site) => SiteHead;
  render: (view: V, site: Site) => ReactNode;
};
/** Somewhere to go on from where nothing is. */
const newestMax = 3;

type Context<P> = { params: Promise<P> };

/**
 * A public page: what it reads, says in its head and shows. It is rendered past the framework (docs/decisions/0006), from what one transaction has read; what isn't there, in no language or no
 * longer, is answered as not found. Its head tells the press what it was made from.
 */
export function sitePage<P extends Named, V>({ scope, read, describe, render }: SitePage<P, V>) {
  async function GET(request: Request, { params }: Context<P>): Promise<Response> {
    const { origin, pathname, searchParams } = new URL(request.url);
    const asked: Asked<P> = { ...(await params), search: readSearch(searchParams) };
    const { page: found, site, isOffered } = await readSite(scope, read, asked);
    // The front carries what was asked for along.
    const page = isOffered ? found : { ...found, movedTo: readLanguage(pathname).path };
    const { accent, publicUrl } = site;
    const { language } = site.locale;
    const head = headInLanguage(
      page.view === null ? describeNotFound(site.locale) : describe(page.view, site),
      language,
      site.offered,
    );
    const locale = { ...site.locale, addresses: head.addresses ?? site.locale.addresses };
    const html = renderDocument({
      locale,
      styles: [...(await findSiteStyles(origin)), ...listAccentStyles(accent)],
      head: (
        <>
          <HeadElements head={head} publicUrl={publicUrl} siteName={locale.siteName} />
          <MadeFrom page={page} language={language} />
        </>
      ),
      body:
        page.view === null ? (
          <NotFound locale={locale} newest={await listNewestBriefs(newestMax)} />
        ) : (
          render(page.view, { ...site, locale })
        ),
    });
    return new Response(Buffer.from(html), {
      headers: { "content-type": "text/html; charset=utf-8" },
    });
  }

  return { GET };
}

/** For the press and the front; readers don't get it. */
function MadeFrom({ page, language }: { page: PublicPage<unknown>; language: Language }) {
  const { movedTo, tags, change } = page;
  const under = underOf(language);
  return (
    <>
      {movedTo === null ? null : (
        <meta name={marks.moved} content={inLanguage(movedTo, language)} />
      )}
      {under === "" ? null : <meta name={marks.under} content={under} />}
      <meta name={marks.tags} content={tags.join(" ")} />
      <meta name={marks.change} content={String(change)} />
      <meta name={marks.build} content={getBuildId()} />
    </>
  );
}

/** What is said more than once is a list, as the framework has it. */
function readSearch(params: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(params.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first = "", ...more] = params.getAll(name);
      return [name, more.length === 0 ? first : [first, ...more]];
    }),
  );
}
