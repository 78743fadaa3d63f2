"use client";

import "#components/styles/site.css";
import { FailureMessage } from "#components/ui/failure-message.tsx";
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
              <FailureMessage error={error} reset={reset} />
            </div>
          </div>
        </main>
      </body>
    </html>
  );
}
