import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { anyOf, isNotTrashed } from "#domain/sql.ts";
import { setBriefSubjects } from "#domain/subjects/writes.ts";
import { briefsTag, subjectsTag, tagOf } from "#domain/tags.ts";
import { lockBrief } from "./commands-review.ts";
import { listSubjectIds } from "./queries-subjects.ts";

const subjectIds = z
  .array(thingId)
  .max(20)
  .transform((ids) => [...new Set(ids)]);
/** `seen` are those that it stood under when it was decided. */
const placing = z.strictObject({ briefId: thingId, subjectIds, seen: z.array(thingId) });

/**
 * Puts a brief under these subjects and no others, at once, also one that readers can open: it says nothing else by it, and an editor alone may. Refused where somebody else has put it
 * elsewhere meanwhile (`thing.changed`).
 */
export async function placeBrief(
  actor: Actor,
  input: z.input<typeof placing>,
): Promise<Result<{ subjects: number }>> {
  if (!can(actor, "brief.place")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(placing, input);
  if (!parsed.ok) return parsed;
  const { briefId, subjectIds: wanted, seen } = parsed.value;
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const brief = await lockBrief(tx, briefId);
    if (!brief || !(await areThere(tx, wanted))) return fail({ code: "thing.notFound" });
    if (brief.currentVersionId !== null && !can(actor, "brief.place-published"))
      return fail({ code: "auth.notAllowed" });
    const before = await listSubjectIds(tx, briefId);
    if (before.join() !== seen.toSorted().join()) return fail({ code: "thing.changed" });
    if (before.join() === wanted.toSorted().join()) return succeed({ subjects: wanted.length });
    await setBriefSubjects(tx, briefId, wanted);
    touch(briefsTag, subjectsTag, ...[...before, ...wanted].map((id) => tagOf("subject", id)));
    const detail = { subjects: wanted.length };
    audit({ action: "brief.place", thing: "brief", thingId: briefId, detail });
    return succeed({ subjects: wanted.length });
  });
}

async function areThere(tx: Tx, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const { rows } = await tx.execute(
    sql`select id from subjects where id = ${anyOf(ids)} and ${isNotTrashed("subject", "subjects.id")} for key share`,
  );
  return rows.length === ids.length;
}
