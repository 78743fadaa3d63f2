import type { Metadata } from "next";
import { cache } from "react";
import { readSiteLocale } from "#app/(site)/read-site-locale.ts";
import { BriefsPage } from "#components/briefs/briefs-page.tsx";
import { describeNotFound, NotFound } from "#components/site/not-found.tsx";
import { isSiteLanguage } from "#components/site/site-locale.ts";
import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { readPage } from "#domain/pages.ts";
import { briefsPath } from "#domain/urls.ts";

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

/** Null for a page that there isn't. */
const find = cache(async (lang: string, given: string | null) => {
  const page = readPage(given);
  if (!isSiteLanguage(lang) || page === null) return null;
  const found = await listPublishedBriefs({ page });
  return page > 1 && found.briefs.length === 0 ? null : { ...found, page };
});

async function read({ params, searchParams }: Props) {
  const { lang } = await params;
  const { page } = await searchParams;
  const given = Array.isArray(page) ? "" : (page ?? null);
  return { locale: await readSiteLocale(lang), found: await find(lang, given) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, found } = await read(props);
  if (!found) return describeNotFound(locale);
  const { words } = locale;
  return {
    title: `${words("list.title")} · ${locale.siteName}`,
    description: words("list.description"),
    alternates: { canonical: briefsPath(found.page) },
  };
}

export default async function BriefListPage(props: Props) {
  const { locale, found } = await read(props);
  if (!found) return <NotFound locale={locale} />;
  return <BriefsPage {...found} locale={locale} />;
}
