import type { Metadata } from "next";
import { cache } from "react";
import { readSiteLocale } from "#app/(site)/read-site-locale.ts";
import { BriefPage } from "#components/briefs/brief-page.tsx";
import { describeBrief } from "#components/briefs/describe-brief.ts";
import { describeNotFound, NotFound } from "#components/site/not-found.tsx";
import { isSiteLanguage } from "#components/site/site-locale.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { briefPath } from "#domain/urls.ts";
import { getSettings } from "#settings.ts";

type Props = { params: Promise<{ lang: string; slug: string }> };

/** Once a request, though head and body both ask. */
const find = cache(async (lang: string, slug: string) => {
  return isSiteLanguage(lang) ? await findPublishedBrief(slug) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await params;
  const brief = await find(lang, slug);
  const locale = await readSiteLocale(lang);
  if (!brief) return describeNotFound(locale);
  return describeBrief(brief.content, {
    siteName: locale.siteName,
    canonical: briefPath(slug),
    publicUrl: getSettings().publicUrl,
  });
}

export default async function PublishedBriefPage({ params }: Props) {
  const { lang, slug } = await params;
  const brief = await find(lang, slug);
  const locale = await readSiteLocale(lang);
  if (!brief) return <NotFound locale={locale} />;
  return <BriefPage brief={brief} locale={locale} publicUrl={getSettings().publicUrl} />;
}
