import { desc, eq, lt } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";
import { staff } from "#db/schema/staff.ts";
import type { Actor } from "./actor.ts";
import { can } from "./can.ts";

const rowsAPage = 100;

export type AuditView = {
  seq: number;
  at: string;
  /** A member's name as it is now; null for the system and the public. */
  actorName: string | null;
  actorKind: "staff" | "system" | "public";
  action: string;
  thing: string;
  thingId: string | null;
  /** JSON. */
  detail: string;
  /** The first twelve digits of the row's hash, to compare. */
  hash: string;
};

/** The trail's newest rows, or those before a given one, newest first, with where the next page begins; null for who may not read it. */
export async function listAudit(
  actor: Actor,
  before?: number,
): Promise<{ rows: AuditView[]; olderThan: number | null } | null> {
  if (!can(actor, "audit.read")) return null;
  const found = await studioDb()
    .select({ entry: auditLog, actorName: staff.name })
    .from(auditLog)
    .leftJoin(staff, eq(staff.id, auditLog.actorId))
    .where(before === undefined ? undefined : lt(auditLog.seq, before))
    .orderBy(desc(auditLog.seq))
    .limit(rowsAPage + 1);
  const rows = found.slice(0, rowsAPage).map(({ entry, actorName }) => ({
    seq: entry.seq,
    at: entry.at.toISOString(),
    actorName,
    actorKind: entry.actorKind,
    action: entry.action,
    thing: entry.thing,
    thingId: entry.thingId,
    detail: JSON.stringify(entry.detail),
    hash: entry.hash.toString("hex").slice(0, 12),
  }));
  return { rows, olderThan: found.length > rowsAPage ? (rows.at(-1)?.seq ?? null) : null };
}
