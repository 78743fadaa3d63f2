import { count, sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";

export type AuditVerdict = {
  rows: number;
  ok: boolean;
  firstBroken: { seq: number; problem: string } | null;
};

/**
 * Reckons the whole chain again. Rows that were altered, taken out or forged are found; that the newest were cut off shows only against
 * a head kept elsewhere, and that the chain was made anew from some row on only against a hash noted before.
 */
export async function verifyAudit(): Promise<AuditVerdict> {
  return await studioDb().transaction(
    async (tx) => {
      const [counted] = await tx.select({ rows: count() }).from(auditLog);
      const broken = await tx.execute<{ seq: string; problem: string }>(
        sql`select seq, problem from verify_audit_log() limit 1`,
      );
      const first = broken.rows[0];
      return {
        rows: counted?.rows ?? 0,
        ok: first === undefined,
        firstBroken: first ? { seq: Number(first.seq), problem: first.problem } : null,
      };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
