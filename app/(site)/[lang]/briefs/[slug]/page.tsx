import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { BriefPage } from "#components/briefs/brief-page.tsx";
import { describeBrief } from "#components/briefs/describe-brief.ts";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { briefPath } from "#domain/urls.ts";
import { getSettings } from "#settings.ts";

type Props = { params: Promise<{ lang: string; slug: string }> };

/** Once a request, though head and body both ask. */
const find = cache(findPublishedBrief);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await params;
  const brief = await find(slug);
  if (!brief) return {};
  return describeBrief(brief.content, {
    siteName: getSiteLocale(lang).words("siteName"),
    canonical: briefPath(slug),
    publicUrl: getSettings().publicUrl,
  });
}

export default async function PublishedBriefPage({ params }: Props) {
  const { lang, slug } = await params;
  const brief = await find(slug);
  if (!brief) notFound();
  return (
    <BriefPage brief={brief} locale={getSiteLocale(lang)} publicUrl={getSettings().publicUrl} />
  );
}
