import type { Node as PMNode } from "@tiptap/pm/model";
import type { Tx } from "#db/client.ts";
import type { PrintedWords } from "#domain/richtext/project-text.ts";
import { listWaivers, type Waiver } from "#domain/richtext/waivers.ts";
import { findSoleEditor, loadWriters } from "./checks/queries-decisions.ts";
import { listClaims, namedEvidence } from "./checks/rules-claims.ts";

type Question = { briefId: string; before: PMNode; next: PMNode; approverId: string };

/**
 * The waivers that somebody approves in `next` although they wrote them: that words are no claim is for a second person to say, where there is one.
 * Who wrote them is asked as of a citation (findWriters); where no draft before has them, the approver has just written them.
 */
export async function listOwnWaivers(
  tx: Tx,
  { briefId, before, next, approverId }: Question,
  printedWords: PrintedWords,
): Promise<Waiver[]> {
  const known = listWaivers(before, printedWords);
  const approved = listWaivers(next, printedWords).filter(
    (waiver) =>
      waiver.approvedById === approverId &&
      !known.some((old) => old.approvedById === approverId && isSame(old, waiver)),
  );
  if (approved.length === 0 || (await findSoleEditor(tx)) !== null) return [];
  const writers = await loadWriters(tx, briefId);
  const ownIds = new Set(
    listClaims(next, namedEvidence).flatMap(({ nodeId, claim }) =>
      !writers.has(claim) || writers.get(claim) === approverId ? [nodeId] : [],
    ),
  );
  return approved.filter(({ nodeId }) => nodeId === null || ownIds.has(nodeId));
}

/** By what it says: a waiver that is cut and pasted gets another id. */
function isSame(one: Waiver, other: Waiver): boolean {
  return one.words === other.words && one.reason === other.reason;
}
