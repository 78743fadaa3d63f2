import type { Tx } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";
import type { Actor } from "#domain/auth/actor.ts";

/** One row of the trail. Personal data (an e-mail address, an identity) stands in it as a hash or not at all. */
export type AuditEntry = {
  /** Of domain/auth/can.ts, or more exact: "brief.publish". */
  action: string;
  /** The noun. */
  thing: string;
  /** Null where the thing has no id yet, or there are many and `detail` names them. */
  thingId: string | null;
  /** Plain JSON. */
  detail?: Record<string, unknown>;
  /** Whoever acted, where it isn't the command's actor: somebody who is just being let in. */
  actor?: Actor;
};

/**
 * Writes rows to the trail, in their order. Called last in a transaction (by `runWrite`), for the database chains them under one lock,
 * which is held until the commit; sequence number, time and hash are its own. Gives back the number of the last row, null where there is none.
 */
export async function recordAudit(
  tx: Tx,
  actor: Actor,
  entries: readonly AuditEntry[],
): Promise<number | null> {
  if (entries.length === 0) return null;
  const rows = entries.map((entry) => {
    const by = entry.actor ?? actor;
    return {
      actorKind: by.kind,
      actorId: by.kind === "staff" ? by.id : null,
      action: entry.action,
      thing: entry.thing,
      thingId: entry.thingId,
      detail: entry.detail ?? {},
    };
  });
  const written = await tx.insert(auditLog).values(rows).returning({ seq: auditLog.seq });
  return Math.max(...written.map(({ seq }) => seq));
}
