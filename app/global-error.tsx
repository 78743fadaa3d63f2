"use client";

import "#components/styles/site.css";
import { Button } from "#components/ui/button.tsx";
import { failure } from "#messages/en/failure.ts";

/** What staff see where a page fails as a whole, with the number under which the log has the details. Readers get the front's own page. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <title>{failure.title}</title>
        <main className="page">
          <div className="shell">
            <div className="message-page">
              <h1 className="headline">{failure.title}</h1>
              <p>{failure.text}</p>
              {error.digest ? (
                <p>
                  {failure.number} <code>{error.digest}</code>
                </p>
              ) : null}
              <p>
                <Button tone="primary" onClick={reset}>
                  {failure.tryAgain}
                </Button>
              </p>
            </div>
          </div>
        </main>
      </body>
    </html>
  );
}
