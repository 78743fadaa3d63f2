import { asc } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";

/** The trail so far, in its order, without what only the chain needs. */
export async function listAuditRows() {
  return await studioDb()
    .select({
      seq: auditLog.seq,
      actorKind: auditLog.actorKind,
      actorId: auditLog.actorId,
      action: auditLog.action,
      thing: auditLog.thing,
      thingId: auditLog.thingId,
      detail: auditLog.detail,
    })
    .from(auditLog)
    .orderBy(asc(auditLog.seq));
}
