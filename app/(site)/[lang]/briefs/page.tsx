import type { Metadata } from "next";
import { BriefsPage } from "#components/briefs/briefs-page.tsx";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { briefsPath } from "#domain/urls.ts";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = getSiteLocale((await params).lang);
  return {
    title: `${words("list.title")} · ${words("siteName")}`,
    description: words("list.description"),
    alternates: { canonical: briefsPath() },
  };
}

export default async function BriefListPage({ params }: Props) {
  const { lang } = await params;
  return <BriefsPage briefs={await listPublishedBriefs()} locale={getSiteLocale(lang)} />;
}
