import { isDeepStrictEqual } from "node:util";
import type { Node as PMNode } from "@tiptap/pm/model";
import type { Db, Tx } from "#db/client.ts";
import { type Result, succeed } from "#domain/result.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import { listNamed } from "../authors/queries-authors.ts";
import { type CheckedDraft, checkDraft } from "../check-draft.ts";
import type { DraftItem } from "../checks/draft-items.ts";
import { isApproved } from "../checks/queries-decisions.ts";
import { type Claim, listClaims, namedEvidence } from "../checks/rules-claims.ts";
import { withoutApprovers } from "../compose-version.ts";
import { printVersion } from "../history/print-version.ts";
import { compareDocuments, type PrintedDocument } from "../history/rules-compare.ts";
import type { CompareRow } from "../history/view-compare.ts";
import type { VersionContent } from "../version-content.ts";
import { findNewer } from "./find-newer.ts";
import { takeNewer } from "./rules-take.ts";

type Stored = { id: string; document: unknown; language: string };

/** A draft as it would be with what is newer of a statistic; with what it was, for comparison. `isNew` is false where there is nothing to take. */
export type TakenDraft = {
  before: CheckedDraft;
  after: CheckedDraft;
  droppedWords: string[];
  isNew: boolean;
};

export async function takeInDraft(
  db: Db | Tx,
  draft: Stored,
  statisticId: string,
): Promise<Result<TakenDraft>> {
  const { language } = draft;
  const before = await checkDraft(db, draft);
  if (!before.ok) return before;
  const newer = await findNewer(db, before.value, { statisticId, language });
  const { doc, print } = before.value;
  if (newer.size === 0)
    return succeed({ before: before.value, after: before.value, droppedWords: [], isNew: false });
  const taken = takeNewer(doc, newer, { language, print });
  const after = await checkDraft(db, { ...draft, document: taken.doc.toJSON() });
  if (!after.ok) return after;
  const { droppedWords } = taken;
  return succeed({ before: before.value, after: after.value, droppedWords, isNew: true });
}

/** Whether a draft is what a version says, to the last attribute; who approved its waivers aside, which no version tells. */
export function isAsPublished(version: VersionContent, draft: PMNode): boolean {
  const published = parseDocument(version.document);
  return published.ok && isSameText(published.value, draft);
}

type Changed = { briefId: string; language: string; version: VersionContent; draft: PMNode };

/** Whether a draft differs from what a version says by what is newer of a statistic, and by nothing else, nor who is named above it. */
export async function isOnlyRevised(
  db: Db | Tx,
  { briefId, language, version, draft }: Changed,
  statisticId: string,
): Promise<boolean> {
  if (version.brief.changeClass === "withdrawal") return false;
  if (!isDeepStrictEqual(version.brief.authors, await listNamed(db, briefId))) return false;
  const published = { id: briefId, document: version.document, language };
  const taken = await takeInDraft(db, published, statisticId);
  return taken.ok && taken.value.isNew && isSameText(taken.value.after.doc, draft);
}

function isSameText(one: PMNode, other: PMNode): boolean {
  return isDeepStrictEqual(withoutApprovers(one.toJSON()), withoutApprovers(other.toJSON()));
}

/** What differs between two texts, and nothing of what is the same. */
export function listDiffering(before: PrintedDocument, after: PrintedDocument): CompareRow[] {
  return compareDocuments(before, after).rows.filter(
    ({ state, isMoved }) => state !== "same" || isMoved,
  );
}

/** What differs between what readers see and a draft. */
export function listUnpublished(
  version: VersionContent,
  draft: PrintedDocument,
): Result<CompareRow[]> {
  const printed = printVersion(version);
  return printed.ok ? succeed(listDiffering(printed.value, draft)) : printed;
}

/** What nobody has signed off, and what the published text doesn't say in these words: whoever has both before them sees all of it. */
export function listFreshItems(
  version: VersionContent,
  items: readonly DraftItem[],
): Result<DraftItem[]> {
  const printed = printVersion(version);
  if (!printed.ok) return printed;
  const known = new Set(listClaims(printed.value.doc, namedEvidence).map(keyOf));
  const open = items.filter((item) => item.decision === null && !isApproved(item));
  const fresh = open.filter(({ claim }) => !known.has(keyOf(claim)));
  // Two places may say the same.
  return succeed([...new Map(fresh.map((item) => [item.fingerprint, item])).values()]);
}

function keyOf(claim: Claim): string {
  return claim.subject === "waiver" ? `${claim.claim}\n${claim.around}` : claim.claim;
}
