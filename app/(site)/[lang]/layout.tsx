import "#components/styles/site.css";
import type { ReactNode } from "react";
import { SiteFooter } from "#components/site/site-footer.tsx";
import { SiteHeader } from "#components/site/site-header.tsx";
import { getDirection, getSiteLocale } from "#components/site/site-locale.ts";

export const dynamic = "force-dynamic";

/** The two faces that a page's first screen is set in. */
const fonts = ["source-serif-4-latin-wght-normal", "source-sans-3-latin-wght-normal"];

export default async function SiteLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ lang: string }>;
}) {
  const locale = getSiteLocale((await params).lang);
  return (
    <html lang={locale.language} dir={getDirection(locale.language)}>
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
      <body>
        <SiteHeader locale={locale} />
        {children}
        <SiteFooter locale={locale} />
      </body>
    </html>
  );
}
