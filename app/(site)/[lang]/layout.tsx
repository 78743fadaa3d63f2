import "#components/styles/site.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AccentStyles, CommonHead } from "#components/site/site-document.tsx";
import { getDirection, getSiteLanguage } from "#components/site/site-locale.ts";
import { findPublication } from "#domain/settings/queries.ts";
import { getSettings } from "#settings.ts";

export const dynamic = "force-dynamic";

/** Addresses in the head are told in full, from the site's public one. */
export function generateMetadata(): Metadata {
  return { metadataBase: new URL(getSettings().publicUrl) };
}

/** Around the pages that the framework renders, which are those with a form; the others have their head from renderDocument. */
export default async function SiteLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ lang: string }>;
}) {
  const language = getSiteLanguage((await params).lang);
  const { accent } = await findPublication();
  return (
    <html lang={language} dir={getDirection(language)}>
      <head>
        <CommonHead language={language} />
        <AccentStyles accent={accent} />
      </head>
      <body>{children}</body>
    </html>
  );
}
