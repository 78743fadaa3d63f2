import type { Metadata } from "next";
import { cache } from "react";
import { readSiteLocale } from "#app/(site)/read-site-locale.ts";
import { BriefPage } from "#components/briefs/brief-page.tsx";
import { describeBrief } from "#components/briefs/describe-brief.ts";
import { describeNotFound, NotFound } from "#components/site/not-found.tsx";
import { isSiteLanguage } from "#components/site/site-locale.ts";
import { findVersion } from "#domain/briefs/queries.ts";
import { versionPath } from "#domain/urls.ts";
import { getSettings } from "#settings.ts";

type Props = { params: Promise<{ lang: string; slug: string; n: string }> };

/** One address a version: no leading zeros, no signs. */
const versionPattern = /^[1-9]\d{0,5}$/;

const find = cache(async (lang: string, slug: string, n: string) => {
  if (!isSiteLanguage(lang) || !versionPattern.test(n)) return null;
  return await findVersion(slug, Number(n));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug, n } = await params;
  const brief = await find(lang, slug, n);
  const locale = await readSiteLocale(lang);
  if (!brief) return describeNotFound(locale);
  return describeBrief(brief.content, {
    siteName: locale.siteName,
    canonical: versionPath(slug, brief.content.brief.version),
    publicUrl: getSettings().publicUrl,
  });
}

export default async function VersionPage({ params }: Props) {
  const { lang, slug, n } = await params;
  const brief = await find(lang, slug, n);
  const locale = await readSiteLocale(lang);
  if (!brief) return <NotFound locale={locale} />;
  return <BriefPage brief={brief} locale={locale} publicUrl={getSettings().publicUrl} />;
}
