"use client";

import { failure } from "#messages/en/failure.ts";
import { Button } from "./button.tsx";

/** That a page failed, with the number under which the log has the details. */
export function FailureMessage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
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
    </>
  );
}
