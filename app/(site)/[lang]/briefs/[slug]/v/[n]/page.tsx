import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { BriefPage } from "#components/briefs/brief-page.tsx";
import { describeBrief } from "#components/briefs/describe-brief.ts";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { findVersion } from "#domain/briefs/queries.ts";
import { versionPath } from "#domain/urls.ts";
import { getSettings } from "#settings.ts";

type Props = { params: Promise<{ lang: string; slug: string; n: string }> };

const find = cache(async (slug: string, text: string) => {
  // One address a version: no leading zeros, no signs.
  return /^[1-9]\d{0,5}$/.test(text) ? await findVersion(slug, Number(text)) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug, n } = await params;
  const brief = await find(slug, n);
  if (!brief) return {};
  return describeBrief(brief.content, {
    siteName: getSiteLocale(lang).words("siteName"),
    canonical: versionPath(slug, brief.content.brief.version),
    publicUrl: getSettings().publicUrl,
  });
}

export default async function VersionPage({ params }: Props) {
  const { lang, slug, n } = await params;
  const brief = await find(slug, n);
  if (!brief) notFound();
  return (
    <BriefPage brief={brief} locale={getSiteLocale(lang)} publicUrl={getSettings().publicUrl} />
  );
}
