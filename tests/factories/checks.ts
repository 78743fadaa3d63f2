import { sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import type { StaffActor } from "#domain/auth/actor.ts";
import { readDraft } from "#domain/briefs/check-draft.ts";
import { checkCitation } from "#domain/briefs/checks/commands-checks.ts";
import type { DraftItem } from "#domain/briefs/checks/draft-items.ts";
import { isApproved } from "#domain/briefs/checks/queries-decisions.ts";
import { requireValue } from "./require-value.ts";

/** What there is to check in a draft as it stands. */
export async function listDraftItems(briefId: string): Promise<readonly DraftItem[]> {
  const { rows } = await studioDb().execute<{ language: string; document: unknown }>(
    sql`select b.language, d.document from briefs b join brief_drafts d on d.brief_id = b.id where b.id = ${briefId}`,
  );
  const [draft] = rows;
  if (!draft) throw new Error("There is no such draft.");
  return requireValue(await readDraft(studioDb(), { id: briefId, ...draft })).items;
}

/** What a check of this item names. */
export function nameItem(briefId: string, { claim, fingerprint }: DraftItem) {
  return { briefId, nodeId: claim.nodeId, position: claim.position, fingerprint };
}

/** Signs off, one by one, all that nobody has. */
export async function signOffDraft(by: StaffActor, briefId: string): Promise<void> {
  const open = (await listDraftItems(briefId)).filter(
    (item) => item.decision?.outcome !== "stands" && !isApproved(item),
  );
  // Two places may say the same.
  const once = new Map(open.map((item) => [item.fingerprint, item]));
  for (const item of once.values()) {
    const check = { ...nameItem(briefId, item), outcome: "stands" as const };
    requireValue(await checkCitation(by, check));
  }
}
