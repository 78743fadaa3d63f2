import type { Metadata } from "next";
import { readSiteLocale } from "#app/(site)/read-site-locale.ts";
import { describeNotFound, NotFound } from "#components/site/not-found.tsx";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeNotFound(await readSiteLocale((await params).lang));
}

/** Every address of the site that no other page answers. Not notFound(): see domain/press/clean.ts. */
export default async function UnknownPage({ params }: Props) {
  return <NotFound locale={await readSiteLocale((await params).lang)} />;
}
