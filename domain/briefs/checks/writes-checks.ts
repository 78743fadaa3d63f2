import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { citationChecks, versionSignOffs } from "#db/schema/citation-checks.ts";
import { tableOf } from "#domain/sql.ts";
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
  const rows = items.map((item) => {
    const { claim, fingerprint, decision } = item;
    const isByApproval = decision === null && isApproved(item) && claim.subject === "waiver";
    return {
      nodeId: claim.nodeId,
      position: claim.position,
      subject: claim.subject as string,
      fingerprint,
      checkId: decision?.outcome === "stands" ? decision.checkId : null,
      approvedBy: isByApproval ? claim.waiver.approvedById : null,
    };
  });
  if (wholeSha256) {
    const whole = { nodeId: "", position: 0, subject: "version", checkId: null, approvedBy: null };
    rows.push({ ...whole, fingerprint: wholeSha256.toString("hex") });
  }
  if (rows.length === 0) return;
  // A mark that was split over two blocks has one id twice.
  await tx.execute(sql`
    insert into ${versionSignOffs} (version_id, node_id, position, subject, fingerprint, check_id, approved_by)
    select ${versionId}, n."nodeId", n.position, n.subject, decode(n.fingerprint, 'hex'), n."checkId", n."approvedBy"
    from ${tableOf(rows, signOffTypes)}
    on conflict do nothing`);
}

const signOffTypes = {
  nodeId: "text",
  position: "integer",
  subject: "text",
  fingerprint: "text",
  checkId: "uuid",
  approvedBy: "uuid",
};
