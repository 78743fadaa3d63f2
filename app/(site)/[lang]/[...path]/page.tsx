import type { Metadata } from "next";
import { describeNotFound, NotFound } from "#components/site/not-found.tsx";
import { getSiteLocale } from "#components/site/site-locale.ts";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeNotFound(getSiteLocale((await params).lang));
}

/** Every address of the site that no other page answers. Not notFound(): see domain/press/clean.ts. */
export default async function UnknownPage({ params }: Props) {
  return <NotFound locale={getSiteLocale((await params).lang)} />;
}
