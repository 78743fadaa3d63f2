import { count, sql } from "drizzle-orm";
import { publicDb, type Reader, studioDb } from "#db/client.ts";
import { auditHeads, auditLog } from "#db/schema/audit.ts";
import { publishedAuditHeads } from "#db/schema/published.ts";

export type AuditVerdict = {
  rows: number;
  /** Of how many days the head was told. */
  heads: number;
  ok: boolean;
  firstBroken: { seq: number; problem: string } | null;
};

/**
 * Reckons the whole chain again, and holds it against the heads that were told day by day. Rows that were altered, taken out or forged are found, and so is a chain that was made anew or cut off behind a
 * head; what is newer than the last head can be cut off unseen, and who can write anywhere in the database can forge the heads too: then only one noted elsewhere tells.
 */
export async function verifyAudit(): Promise<AuditVerdict> {
  return await studioDb().transaction(
    async (tx) => {
      // A million rows take a minute.
      await tx.execute(sql`set local statement_timeout = '15min'`);
      const [counted] = await tx.select({ rows: count() }).from(auditLog);
      const [told] = await tx.select({ heads: count() }).from(auditHeads);
      const broken = await tx.execute<{ seq: string; problem: string }>(sql`
        (select seq, problem from verify_audit_log() limit 1)
        union all
        (select h.seq, 'not the head told on ' || h.day from audit_heads h left join audit_log a on a.seq = h.seq
          where a.hash is distinct from h.hash order by h.day limit 1)`);
      const first = broken.rows[0];
      return {
        ...{ rows: counted?.rows ?? 0, heads: told?.heads ?? 0, ok: first === undefined },
        firstBroken: first ? { seq: Number(first.seq), problem: first.problem } : null,
      };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** The trail's head on one day: the number of its newest row, and that row's hash in hex. */
export type AuditHead = { day: string; seq: number; hash: string };

/** All heads that were told, the newest first. */
export async function listAuditHeads(db: Reader = publicDb()): Promise<AuditHead[]> {
  return await db.select().from(publishedAuditHeads).orderBy(sql`${publishedAuditHeads.day} desc`);
}
