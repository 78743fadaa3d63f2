import type { Metadata } from "next";
import { readPublication, readSiteLocale } from "#app/(site)/read-site-locale.ts";
import { Home } from "#components/site/home.tsx";
import { describeNotFound, NotFound } from "#components/site/not-found.tsx";
import { isSiteLanguage } from "#components/site/site-locale.ts";
import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { homePath } from "#domain/urls.ts";

/** So many briefs stand on the front page; the others have their list. */
const newestMax = 12;

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params;
  const locale = await readSiteLocale(lang);
  if (!isSiteLanguage(lang)) return describeNotFound(locale);
  return {
    title: locale.siteName,
    description: (await readPublication()).about ?? locale.words("promise"),
    alternates: { canonical: homePath() },
  };
}

export default async function HomePage({ params }: Props) {
  const { lang } = await params;
  const locale = await readSiteLocale(lang);
  if (!isSiteLanguage(lang)) return <NotFound locale={locale} />;
  return <Home {...(await listPublishedBriefs({ perPage: newestMax }))} locale={locale} />;
}
