import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { listPublicTags } from "#domain/sources/public-tags.ts";
import { type DecideDriftInput, parseDriftDecision } from "./input.ts";
import { decideDrift as decide } from "./writes.ts";

/**
 * Decides on a passage that changed or went where its source lives, for the source. Briefs that rest on it keep their notices where the change is accepted: each
 * is to be seen to. Where it is dismissed, theirs are closed, by a job.
 */
export async function decideDrift(
  actor: Actor,
  input: DecideDriftInput,
): Promise<Result<{ passageId: string }>> {
  if (!can(actor, "drift.decide")) return fail({ code: "auth.notAllowed" });
  const parsed = parseDriftDecision(input);
  if (!parsed.ok) return parsed;
  const { driftId, decision, reason } = parsed.value;
  if (decision === "dismissed" && reason === null)
    return fail({ code: "watch.reasonMissing", field: "reason" });
  return await runWrite(actor, async ({ tx, audit, enqueue, touch }) => {
    const decidedBy = toStaffId(actor);
    const decided = await decide(tx, driftId, { state: decision, reason, decidedBy });
    if (!decided) return fail({ code: "watch.driftDecided" });
    enqueue("raise-notices", { cause: "drift", passageIds: [decided.passageId] });
    touch(...(await listPublicTags(tx, decided.sourceId)));
    audit({ action: "drift.decide", thing: "drift", thingId: driftId, detail: { decision } });
    return succeed({ passageId: decided.passageId });
  });
}
