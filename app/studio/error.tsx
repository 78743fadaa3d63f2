"use client";

import { StudioPage } from "#components/studio/studio-page.tsx";
import { FailureMessage } from "#components/ui/failure-message.tsx";
import { failure } from "#messages/en/failure.ts";

/** What stands in for a page of the studio that failed; the frame stays, and with it the way elsewhere. */
export default function StudioError(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <StudioPage>
      <title>{failure.title}</title>
      <div className="page-stack">
        <FailureMessage {...props} />
      </div>
    </StudioPage>
  );
}
