import { UndoDecision } from "#components/submissions/undo.tsx";
import type { Actor } from "#domain/auth/actor.ts";
import { findDecided } from "#domain/submissions/queries.ts";
import { undoAction } from "./actions.ts";

/** What was decided a moment ago, with the way back; nothing where it waits again. */
export async function JustDecided({
  actor,
  id,
}: {
  actor: Actor;
  id: string | string[] | undefined;
}) {
  const decided = typeof id === "string" ? await findDecided(actor, id) : null;
  if (!decided) return null;
  const { id: submissionId, ...what } = decided;
  return (
    <UndoDecision key={submissionId} submissionId={submissionId} {...what} action={undoAction} />
  );
}
