import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { type OverrideChangeInput, parseOverrideChange } from "./input.ts";
import { endOverrides, resumeOverride } from "./writes.ts";

/** Follows a site's wish again that machines stay away from the page of a source, and says why; the watch doesn't ask it any more. */
export async function endRobotsOverride(
  actor: Actor,
  input: OverrideChangeInput,
): Promise<Result<null>> {
  if (!can(actor, "source.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseOverrideChange(input);
  if (!parsed.ok) return parsed;
  const { sourceId, reason } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    if (!(await endOverrides(tx, sourceId, toStaffId(actor))))
      return fail({ code: "thing.changed" });
    audit({ action: "source.obey-robots", thing: "source", thingId: sourceId, detail: { reason } });
    return succeed(null);
  });
}

/** Takes that back: the page is asked all the same again, and whoever says so says why. */
export async function resumeRobotsOverride(
  actor: Actor,
  input: OverrideChangeInput,
): Promise<Result<null>> {
  const by = toStaffId(actor);
  if (!can(actor, "intake.request") || by === null) return fail({ code: "auth.notAllowed" });
  const parsed = parseOverrideChange(input);
  if (!parsed.ok) return parsed;
  const { sourceId, reason } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    if (!(await resumeOverride(tx, sourceId, { reason, by })))
      return fail({ code: "thing.changed" });
    audit({ action: "source.ask-anyway", thing: "source", thingId: sourceId, detail: { reason } });
    return succeed(null);
  });
}
