import type { Metadata } from "next";
import { Home } from "#components/site/home.tsx";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { homePath } from "#domain/urls.ts";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = getSiteLocale((await params).lang);
  return {
    title: words("siteName"),
    description: words("promise"),
    alternates: { canonical: homePath() },
  };
}

export default async function HomePage({ params }: Props) {
  const { lang } = await params;
  return <Home briefs={await listPublishedBriefs()} locale={getSiteLocale(lang)} />;
}
