import "#components/styles/site.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { getDirection, getSiteLanguage } from "#components/site/site-locale.ts";
import { getSettings } from "#settings.ts";

export const dynamic = "force-dynamic";

/** Addresses in the head are told in full, from the site's public one. */
export function generateMetadata(): Metadata {
  return { metadataBase: new URL(getSettings().publicUrl) };
}

/** The two faces that a page's first screen is set in. */
const fonts = ["source-serif-4-latin-wght-normal", "source-sans-3-latin-wght-normal"];

export default async function SiteLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ lang: string }>;
}) {
  const language = getSiteLanguage((await params).lang);
  return (
    <html lang={language} dir={getDirection(language)}>
      <head>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {fonts.map((font) => (
          <link
            key={font}
            rel="preload"
            href={`/fonts/${font}.woff2`}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
          />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}
