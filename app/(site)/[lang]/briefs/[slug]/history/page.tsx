import type { Metadata } from "next";
import { cache } from "react";
import { readSiteLocale } from "#app/(site)/read-site-locale.ts";
import { HistoryPage } from "#components/briefs/history-page.tsx";
import { describeNotFound, NotFound } from "#components/site/not-found.tsx";
import { isSiteLanguage } from "#components/site/site-locale.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { historyPath } from "#domain/urls.ts";

type Props = { params: Promise<{ lang: string; slug: string }> };

const find = cache(async (lang: string, slug: string) => {
  return isSiteLanguage(lang) ? await findPublishedBrief(slug) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await params;
  const brief = await find(lang, slug);
  const locale = await readSiteLocale(lang);
  if (!brief) return describeNotFound(locale);
  const { words } = locale;
  return {
    title: `${words("history.of")} “${brief.content.title}” · ${locale.siteName}`,
    description: words("history.description"),
    alternates: { canonical: historyPath(slug) },
  };
}

export default async function BriefHistoryPage({ params }: Props) {
  const { lang, slug } = await params;
  const brief = await find(lang, slug);
  const locale = await readSiteLocale(lang);
  if (!brief) return <NotFound locale={locale} />;
  return (
    <HistoryPage
      slug={slug}
      title={brief.content.title}
      versions={brief.versions}
      locale={locale}
    />
  );
}
