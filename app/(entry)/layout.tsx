import "#components/styles/studio.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { findPublication } from "#domain/settings/queries.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  // A one-time link stands in the address: it is told to nobody else. Not "no-referrer", with which forms come from the origin "null".
  referrer: "same-origin",
};

/** The way into the studio. A layout of its own, so that going in or out is a whole new page. */
export default async function EntryLayout({ children }: { children: ReactNode }) {
  const publication = await findPublication();
  return (
    <html lang="en">
      <body>
        <main className="way-in">
          <a className="way-in-brand" href="/">
            {publication.name}
          </a>
          {children}
        </main>
      </body>
    </html>
  );
}
