import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { type JobName, jobs } from "#domain/jobs/jobs.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import type { Manifest } from "./manifest.ts";

/**
 * Says in the audit that this database was restored, from what; and has done what waited to be done. How many that is, and what nobody knows how to do any
 * more.
 */
export async function recordRestore(
  actor: Actor,
  { madeAt, audit: head, jobs: waiting }: Pick<Manifest, "madeAt" | "audit" | "jobs">,
): Promise<Result<{ waiting: number; unknown: string[] }>> {
  if (!can(actor, "backup.restore")) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ audit, enqueue }) => {
    const unknown: string[] = [];
    for (const { name, payload, startAfter } of waiting) {
      const read = isJob(name) ? jobs[name].safeParse(payload) : null;
      if (isJob(name) && read?.success)
        enqueue(name, read.data as never, { startAfter: new Date(startAfter) });
      else unknown.push(name);
    }
    const detail = { madeAt, seq: head?.seq ?? 0, hash: head?.hash ?? null };
    audit({ action: "backup.restore", thing: "backup", thingId: null, detail });
    return succeed({ waiting: waiting.length - unknown.length, unknown });
  });
}

const isJob = (name: string): name is JobName => Object.hasOwn(jobs, name);
