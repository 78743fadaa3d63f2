import type { Asked } from "#app/(site)/read-site.ts";
import { sitePage } from "#app/(site)/site-page.tsx";
import { SiteEmbed } from "#components/indicators/site-embed.tsx";
import { findPublicIndicator } from "#domain/indicators/queries-public.ts";
import { readVintageDay } from "#domain/indicators/rules-public.ts";
import { indicatorPath } from "#domain/urls.ts";

/** The chart of an indicator for others' pages; with a day in its address, as it was known then. */
export const embedPage = sitePage({
  scope: "one",
  async read({ slug, lang, day }: Asked<{ lang: string; slug: string; day?: string }>, db) {
    const vintage = readVintageDay(day ?? null);
    if (vintage === undefined) return null;
    const found = await findPublicIndicator(slug, lang, db);
    return found && { view: { indicator: found.view, vintage }, tags: found.tags };
  },
  describe: ({ indicator, vintage }, { locale: { siteName } }) => ({
    title: `${indicator.title} · ${siteName}`,
    description: indicator.definition,
    isUnlisted: true,
    canonical: indicatorPath(indicator.slug, vintage),
  }),
  render: (view, { locale }) => <SiteEmbed {...view} locale={locale} />,
});
