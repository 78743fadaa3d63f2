import "#components/styles/site.css";
import "#components/styles/preview.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ReaderScript } from "#components/briefs/desk-reader-script.tsx";
import { AccentStyles } from "#components/site/site-document.tsx";
import { findPublication } from "#domain/settings/queries.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

/** A draft as its readers will see it: the site's own styles and script, none of the studio's. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { accent } = await findPublication();
  return (
    <html lang="en">
      <head>
        <AccentStyles accent={accent} />
      </head>
      <body>
        {children}
        <ReaderScript />
      </body>
    </html>
  );
}
