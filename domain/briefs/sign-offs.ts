import type { Tx } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import type { DraftItem } from "./checks/draft-items.ts";
import { findSoleEditor, listCheckers, listUnsigned } from "./checks/queries-decisions.ts";
import { checkFourEyes } from "./four-eyes.ts";
import type { ChangeClass, PublishedAlone, VersionContent } from "./version-content.ts";

/** On what a version is published: who checked it, or why nobody else did. */
export type SignedOff = {
  checkedBy: VersionContent["brief"]["checkedBy"];
  /** Null where somebody else looked. */
  aloneBecause: string | null;
  /** The same for readers; the system's own publication says nothing of it. */
  publishedAlone: PublishedAlone | null;
};

type Ask = { changeClass: ChangeClass; aloneBecause: string };
type Draft = { id: string; submittedBy: string | null; items: readonly DraftItem[] };

/**
 * Whether a draft may be published: everything that it cites or waives is signed off by somebody who didn't write it, and somebody else has seen its words. Where there is one editor, that one signs off alone. A correction that
 * can't wait an editor publishes alone with a reason; not over what somebody says doesn't stand. The system publishes the demo dossier, which nobody has checked.
 */
export async function checkSignedOff(
  tx: Tx,
  actor: Actor,
  { draft, ask }: { draft: Draft; ask: Ask },
): Promise<Result<SignedOff>> {
  const { items } = draft;
  if (actor.kind === "system") {
    const aloneBecause = "the demo dossier comes with the software";
    return succeed({ checkedBy: [], aloneBecause, publishedAlone: null });
  }
  const { open, refused } = listUnsigned(items);
  if (refused.length > 0) return fail(...sayUnsigned("checks.dontStand", refused));
  const checkedBy = listCheckers(items);
  const looked = await checkFourEyes(tx, actor, draft);
  if (looked.ok && open.length === 0) {
    const isAlone = looked.value.isAlone || items.some(({ decision }) => decision?.isOwn);
    if (!isAlone) return succeed({ checkedBy, aloneBecause: null, publishedAlone: null });
    const publishedAlone = { kind: "one_editor" } as const;
    return succeed({ checkedBy, aloneBecause: "the team has one editor", publishedAlone });
  }
  const because = ask.aloneBecause;
  if (ask.changeClass !== "correction" || because === "") {
    const unseen = looked.ok ? [] : looked.problems;
    return fail(...unseen, ...(open.length > 0 ? sayUnsigned("checks.notSignedOff", open) : []));
  }
  if ((await findSoleEditor(tx)) !== null)
    return fail({ code: "checks.noSecondPerson", field: "aloneBecause" });
  const publishedAlone = { kind: "emergency", because } as const;
  return succeed({ checkedBy, aloneBecause: because, publishedAlone });
}

const namedMax = 10;

/** How many there are, and which: the first of them by their words and their place. */
export function sayUnsigned(
  code: "checks.notSignedOff" | "checks.dontStand",
  items: readonly DraftItem[],
): Problem[] {
  return [
    { code, values: { count: items.length } },
    ...items.slice(0, namedMax).map(
      ({ claim: { nodeId, text }, decision }): Problem => ({
        code: decision ? "checks.doesNotStand" : "checks.open",
        field: nodeId,
        values: {
          words: text.words || text.before,
          by: decision?.by ?? "",
          remark: decision?.remark ?? "",
        },
      }),
    ),
  ];
}
