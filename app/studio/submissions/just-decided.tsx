import { UndoDecision } from "#components/submissions/undo.tsx";
import type { Actor } from "#domain/auth/actor.ts";
import { findSubmission } from "#domain/submissions/queries.ts";
import { undoAction } from "./actions.ts";

/** What was decided a moment ago, with the way back; nothing where it waits again. */
export async function JustDecided({
  actor,
  id,
}: {
  actor: Actor;
  id: string | string[] | undefined;
}) {
  const decided = typeof id === "string" ? await findSubmission(actor, id) : null;
  if (!decided || decided.state === "received" || decided.state === "in_review") return null;
  return (
    <UndoDecision
      key={decided.id}
      submissionId={decided.id}
      state={decided.state}
      canUndo={decided.undoUntil !== null}
      action={undoAction}
    />
  );
}
