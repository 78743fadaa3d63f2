import { sql } from "drizzle-orm";
import { studioDb, type Tx } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { findConstraintProblem } from "#domain/constraint-problems.ts";
import { enqueue, type JobTime } from "#domain/jobs/enqueue.ts";
import type { JobName, JobPayload } from "#domain/jobs/jobs.ts";
import { fail, type Result } from "#domain/result.ts";
import type { Tag } from "#domain/tags.ts";
import { type AuditEntry, recordAudit } from "./writes.ts";
import { recordTagChanges } from "./writes-tags.ts";

/** What a command has in hand while it writes. Audit rows and jobs are collected here and written last. */
export type Write = {
  tx: Tx;
  audit(entry: AuditEntry): void;
  enqueue<N extends JobName>(name: N, payload: JobPayload<N>, when?: JobTime): void;
  /** Public pages that are made from what these tags name are made anew. The things that audit rows name are told of by themselves. */
  touch(...tags: Tag[]): void;
};

/**
 * Opens a command's one transaction (READ COMMITTED, as plumbline_app) and commits it when the work succeeds. A result with problems, like an
 * error, undoes everything the work has written. After the work come its jobs and, last, its audit rows: the chain stands under one
 * lock, which is so held for a moment only. What the database's guards refuse is a problem too, where an editor can cause it. A change without an audit row is a bug and is undone, unless `trail` names what records it
 * instead: a draft's revision, or nothing at all for bookkeeping that isn't about any thing (when a session was last seen).
 */
export async function runWrite<T>(
  actor: Actor,
  work: (write: Write) => Promise<Result<T>>,
  options: { trail: "audit" | "revision" | "none" } = { trail: "audit" },
): Promise<Result<T>> {
  try {
    const value = await studioDb().transaction(async (tx) => {
      const entries: AuditEntry[] = [];
      const jobs: (() => Promise<void>)[] = [];
      const touched = new Set<Tag>();
      const result = await work({
        tx,
        audit: (entry) => entries.push(entry),
        enqueue: (name, payload, when) => jobs.push(() => enqueue(tx, name, payload, when)),
        touch(...tags) {
          for (const tag of tags) touched.add(tag);
        },
      });
      if (!result.ok) throw new Refusal(result);
      if (options.trail === "audit" && entries.length === 0) await requireNothingWritten(tx);
      for (const enqueueJob of jobs) await enqueueJob();
      const change = await recordAudit(tx, actor, entries);
      if (change !== null) await recordTagChanges(tx, { entries, touched, change });
      return result.value;
    });
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Refusal) return error.result;
    const problem = findConstraintProblem(error);
    if (problem) return fail(problem);
    throw error;
  }
}

/** Carries a command's problems out of its transaction, which is thereby rolled back. */
class Refusal extends Error {
  readonly result: Extract<Result<never>, { ok: false }>;

  constructor(result: Extract<Result<never>, { ok: false }>) {
    super("refused");
    this.result = result;
  }
}

/**
 * Postgres gives a transaction its number at the first row it changes or locks; changing one takes another lock on the table than locking it.
 */
async function requireNothingWritten(tx: Tx): Promise<void> {
  const { rows } = await tx.execute(sql`
    select pg_current_xact_id_if_assigned() is not null and exists (
      select 1 from pg_locks join pg_class on pg_class.oid = relation
      where pid = pg_backend_pid() and mode = 'RowExclusiveLock' and relkind = 'r'
    ) as written`);
  if (rows[0]?.written) throw new Error("A command changed something and recorded no audit row.");
}
