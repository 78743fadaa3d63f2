import { UndoDecision } from "#components/submissions/undo.tsx";
import type { Actor } from "#domain/auth/actor.ts";
import { findDecided } from "#domain/submissions/queries.ts";
import { findTogether } from "#domain/submissions/queries-filters.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";
import { undoAction } from "./actions.ts";
import { undoTogetherAction } from "./together-actions.ts";

const words = getSubmissionsWords("en");

type Given = string | string[] | undefined;

/** What was decided a moment ago, with the way back; nothing where it waits again. */
export async function JustDecided({ actor, id }: { actor: Actor; id: Given }) {
  const decided = typeof id === "string" ? await findDecided(actor, id) : null;
  if (!decided) return null;
  const { id: submissionId, state, canUndo } = decided;
  return (
    <UndoDecision
      key={submissionId}
      said={words(`undo.${state}`)}
      hidden={{ submissionId }}
      canUndo={canUndo}
      action={undoAction}
    />
  );
}

/** The same of what was done with several in one go. */
export async function JustDone({ actor, id }: { actor: Actor; id: Given }) {
  const done = typeof id === "string" ? await findTogether(actor, id) : null;
  if (!done) return null;
  const { id: togetherId, act, count, canUndo } = done;
  return (
    <UndoDecision
      key={togetherId}
      said={words(`undo.together.${act}`, { count })}
      hidden={{ togetherId }}
      canUndo={canUndo}
      action={undoTogetherAction}
    />
  );
}
