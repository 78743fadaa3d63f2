"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect, useState } from "react";
import { emptyForm, type FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { getWatchWords } from "#messages/watch.ts";

const words = getWatchWords("en");

const askEveryMs = 1_500;
/** A host may have just been asked, and wait for its next turn. */
const patienceMs = 120_000;

/** Has the source's address looked at, or what it answers kept, and shows what was found as soon as it was. */
export function CheckNow({
  sourceId,
  checkedAt,
  captured,
  action,
}: {
  sourceId: string;
  checkedAt: string | null;
  /** Whether the source has a capture already. */
  captured: boolean;
  action: FormAction<"asked" | "keeping">;
}) {
  const router = useRouter();
  const [state, send] = useActionState(action, emptyForm);
  /** What was known when it was asked for; undefined while nothing is awaited. */
  const [awaited, setAwaited] = useState<string | null | undefined>(undefined);
  // Of what is to be kept the page itself tells how far it is.
  const isAwaited = state.done !== "keeping" && awaited !== undefined && awaited === checkedAt;

  useEffect(() => {
    if (!isAwaited || state.done === null) return undefined;
    const timer = setInterval(() => router.refresh(), askEveryMs);
    const late = setTimeout(() => setAwaited(undefined), patienceMs);
    return () => {
      clearInterval(timer);
      clearTimeout(late);
    };
  }, [isAwaited, state.done, router]);

  return (
    <form action={send} onSubmit={() => setAwaited(checkedAt)}>
      <ErrorSummary title={words("problems")} problems={state.problems} />
      <input type="hidden" name="sourceId" value={sourceId} />
      <div className="actions">
        <Button type="submit" size="small" aria-disabled={isAwaited}>
          {words("look")}
        </Button>
        <Button type="submit" name="keep" value="1" size="small">
          {words(captured ? "keep.again" : "keep.first")}
        </Button>
        <span role="status" className="muted">
          {isAwaited ? words("looking") : null}
          {!isAwaited && state.done === "asked" ? words("looked") : null}
        </span>
      </div>
    </form>
  );
}
