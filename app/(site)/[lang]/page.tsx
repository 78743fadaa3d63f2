import type { Metadata } from "next";
import { Home } from "#components/site/home.tsx";
import { describeNotFound, NotFound } from "#components/site/not-found.tsx";
import { getSiteLocale, isSiteLanguage } from "#components/site/site-locale.ts";
import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { homePath } from "#domain/urls.ts";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params;
  const locale = getSiteLocale(lang);
  if (!isSiteLanguage(lang)) return describeNotFound(locale);
  return {
    title: locale.words("siteName"),
    description: locale.words("promise"),
    alternates: { canonical: homePath() },
  };
}

export default async function HomePage({ params }: Props) {
  const { lang } = await params;
  const locale = getSiteLocale(lang);
  if (!isSiteLanguage(lang)) return <NotFound locale={locale} />;
  return <Home briefs={await listPublishedBriefs()} locale={locale} />;
}
