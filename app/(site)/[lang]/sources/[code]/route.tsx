import { sitePage } from "#app/(site)/site-page.tsx";
import { makeSignposts } from "#components/site/signposts.ts";
import { linkSource } from "#components/sources/linked-source.ts";
import { describeGone, SiteGonePage } from "#components/sources/site-gone-page.tsx";
import { SiteSourcePage } from "#components/sources/site-source-page.tsx";
import { nameSource } from "#components/sources/source-name.tsx";
import type { Shown } from "#domain/settings/public-page.ts";
import { findPublicSource, isTakenBack, type ShownSource } from "#domain/sources/queries-public.ts";
import { besidePath, capturePath, sourcePath } from "#domain/urls.ts";

/** Heads stay short; the page itself names every copy. */
const itemsMax = 10;

export const { GET } = sitePage({
  scope: "one",
  async read(
    { lang, code }: { lang: string; code: string },
    db,
  ): Promise<Shown<ShownSource | "gone"> | null> {
    const shown = await findPublicSource(code, { language: lang }, db);
    if (shown) return { view: shown, tags: shown.tags };
    return (await isTakenBack(code, db)) ? { view: "gone", tags: [] } : null;
  },
  describe(view, site) {
    const { locale } = site;
    if (view === "gone") return describeGone(locale);
    const { source } = view;
    return {
      title: `${nameSource(source, locale)} · ${locale.siteName}`,
      description: source.reference ?? undefined,
      canonical: sourcePath(source.code),
      alternates: { "application/json": besidePath(sourcePath(source.code)) },
      signposts: makeSignposts({
        cited: sourcePath(source.code),
        kind: "CreativeWork",
        items: source.captures
          .slice(0, itemsMax)
          .map(({ n }) => ({ href: capturePath(source.code, n), type: "text/html" })),
      }),
      things: linkSource(source, site),
    };
  },
  render: (view, { locale }) =>
    view === "gone" ? (
      <SiteGonePage locale={locale} />
    ) : (
      <SiteSourcePage source={view.source} checks={view.checks} locale={locale} />
    ),
});
