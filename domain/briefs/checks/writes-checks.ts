import type { Tx } from "#db/client.ts";
import { citationChecks, versionSignOffs } from "#db/schema/citation-checks.ts";
import type { DraftItem } from "./draft-items.ts";
import { isApproved } from "./queries-decisions.ts";

/** The only writer of what was checked, and of what versions were published on. */

type NewCheck = Omit<typeof citationChecks.$inferInsert, "id" | "createdAt" | "fingerprint"> & {
  /** Hex. */
  fingerprint: string;
};

export async function insertCheck(tx: Tx, check: NewCheck): Promise<string> {
  const fingerprint = Buffer.from(check.fingerprint, "hex");
  const [row] = await tx
    .insert(citationChecks)
    .values({ ...check, fingerprint })
    .returning({ id: citationChecks.id });
  if (!row) throw new Error("A check was not added.");
  return row.id;
}

type SignOffs = {
  versionId: string;
  items: readonly DraftItem[];
  /** Of the version's text, where somebody has yet to look at all of it. */
  wholeSha256?: Buffer;
};

/** What a version cites and waives, with what it was signed off by. */
export async function insertSignOffs(tx: Tx, { versionId, items, wholeSha256 }: SignOffs) {
  const rows: (typeof versionSignOffs.$inferInsert)[] = items.map((item) => {
    const { claim, fingerprint, decision } = item;
    const isByApproval = decision === null && isApproved(item) && claim.subject === "waiver";
    return {
      versionId,
      nodeId: claim.nodeId,
      position: claim.position,
      subject: claim.subject,
      fingerprint: Buffer.from(fingerprint, "hex"),
      checkId: decision?.outcome === "stands" ? decision.checkId : null,
      approvedBy: isByApproval ? claim.waiver.approvedById : null,
    };
  });
  if (wholeSha256) {
    const whole = { nodeId: "", position: 0, subject: "version" as const };
    rows.push({ versionId, ...whole, fingerprint: wholeSha256, checkId: null });
  }
  // A mark that was split over two blocks has one id twice.
  if (rows.length > 0) await tx.insert(versionSignOffs).values(rows).onConflictDoNothing();
}
