import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { HistoryPage } from "#components/briefs/history-page.tsx";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { historyPath } from "#domain/urls.ts";

type Props = { params: Promise<{ lang: string; slug: string }> };

const find = cache(findPublishedBrief);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await params;
  const brief = await find(slug);
  if (!brief) return {};
  const { words } = getSiteLocale(lang);
  return {
    title: `${words("history.of")} “${brief.content.title}” · ${words("siteName")}`,
    description: words("history.description"),
    alternates: { canonical: historyPath(slug) },
  };
}

export default async function BriefHistoryPage({ params }: Props) {
  const { lang, slug } = await params;
  const brief = await find(slug);
  if (!brief) notFound();
  return (
    <HistoryPage
      slug={slug}
      title={brief.content.title}
      versions={brief.versions}
      locale={getSiteLocale(lang)}
    />
  );
}
