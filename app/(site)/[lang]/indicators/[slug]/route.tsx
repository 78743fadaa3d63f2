import type { Asked } from "#app/(site)/read-site.ts";
import { sitePage } from "#app/(site)/site-page.tsx";
import { describeCard, getCardWords } from "#components/cards/card.ts";
import { makeIndicatorCard } from "#components/cards/indicator-card.ts";
import { linkIndicator } from "#components/indicators/linked-indicator.ts";
import { SiteIndicatorPage } from "#components/indicators/site-indicator-page.tsx";
import { makeSignposts } from "#components/site/signposts.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { findPublicIndicator } from "#domain/indicators/queries-public.ts";
import { readVintageDay } from "#domain/indicators/rules-public.ts";
import type { PublicIndicator } from "#domain/indicators/view-public.ts";
import { licenceOfData } from "#domain/settings/rules-licences.ts";
import {
  feedTypes,
  indicatorCardPath,
  indicatorFilePath,
  indicatorPath,
  oembedPath,
} from "#domain/urls.ts";
import { getSettings } from "#settings.ts";

const descriptionCharsMax = 300;

export const { GET } = sitePage({
  scope: "many",
  async read({ slug, lang, search }: Asked<{ lang: string; slug: string }>, db) {
    const asked = search.vintage ?? null;
    const vintage = Array.isArray(asked) ? undefined : readVintageDay(asked);
    if (vintage === undefined) return null;
    const found = await findPublicIndicator(slug, lang, db);
    if (found === null) return null;
    const showAll = search.all !== undefined;
    return {
      view: { indicator: found.view, vintage, showAll, publicUrl: getSettings().publicUrl },
      tags: found.tags,
    };
  },
  describe: ({ indicator, vintage, publicUrl }, site) => ({
    title: `${indicator.title} · ${site.locale.siteName}`,
    description: indicator.definition.slice(0, descriptionCharsMax),
    canonical: indicatorPath(indicator.slug, vintage),
    alternates: {
      ...feedTypes({ indicator: indicator.slug }),
      "application/json": indicatorFilePath(indicator.slug, "json", vintage),
      "application/json+oembed": oembedPath(indicator.slug, vintage, publicUrl),
    },
    signposts: makeSignposts({
      cited: indicatorPath(indicator.slug, vintage),
      kind: "Dataset",
      described: indicatorFilePath(indicator.slug, "json", vintage),
      items: [{ href: indicatorFilePath(indicator.slug, "csv", vintage), type: "text/csv" }],
      licence: licenceOfData(site.locale.imprint.licence)?.url ?? null,
    }),
    // The card says what is so now, not what was known on a day.
    ...(vintage === null ? { card: describeIndicatorCard(indicator, site.locale) } : {}),
    things: linkIndicator({ indicator, vintage }, site),
  }),
  render: (view, { locale }) => <SiteIndicatorPage view={view} locale={locale} />,
});

function describeIndicatorCard(indicator: PublicIndicator, locale: SiteLocale) {
  const alt = describeCard(makeIndicatorCard(indicator, locale), getCardWords(locale.language));
  return { path: indicatorCardPath(indicator.slug), alt };
}
