"use client";

import { useEffect, useState } from "react";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { undoShownSeconds } from "#domain/submissions/rules.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";

const words = getSubmissionsWords("en");

/** What was just done, and the way back: for ten seconds, or as long as somebody is at it. Without script it stays. */
export function UndoDecision({
  said,
  hidden,
  canUndo,
  action,
}: {
  said: string;
  hidden: Record<string, string>;
  canUndo: boolean;
  action: FormAction<"done">;
}) {
  const [isShown, setShown] = useState(canUndo);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld || !isShown) return;
    const timer = setTimeout(() => setShown(false), undoShownSeconds * 1000);
    return () => clearTimeout(timer);
  }, [isHeld, isShown]);
  return (
    <Notice tone="ok" live>
      <p>{said}</p>
      {isShown ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: nothing is pressed here; whoever is at the button keeps it.
        <div
          data-act="undo"
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
        >
          <StudioForm id="undo" action={action} submit={words("undo.submit")} hidden={hidden} />
        </div>
      ) : null}
    </Notice>
  );
}
