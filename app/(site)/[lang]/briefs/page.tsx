import type { Metadata } from "next";
import { BriefsPage } from "#components/briefs/briefs-page.tsx";
import { describeNotFound, NotFound } from "#components/site/not-found.tsx";
import { getSiteLocale, isSiteLanguage } from "#components/site/site-locale.ts";
import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { briefsPath } from "#domain/urls.ts";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params;
  const locale = getSiteLocale(lang);
  if (!isSiteLanguage(lang)) return describeNotFound(locale);
  const { words } = locale;
  return {
    title: `${words("list.title")} · ${words("siteName")}`,
    description: words("list.description"),
    alternates: { canonical: briefsPath() },
  };
}

export default async function BriefListPage({ params }: Props) {
  const { lang } = await params;
  const locale = getSiteLocale(lang);
  if (!isSiteLanguage(lang)) return <NotFound locale={locale} />;
  return <BriefsPage briefs={await listPublishedBriefs()} locale={locale} />;
}
