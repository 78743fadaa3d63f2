import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { type EndOverrideInput, parseOverrideEnd } from "./input.ts";
import { endOverrides } from "./writes.ts";

/** Follows a site's wish again that machines stay away from the page of a source, and says why; the watch doesn't ask it any more. */
export async function endRobotsOverride(
  actor: Actor,
  input: EndOverrideInput,
): Promise<Result<null>> {
  if (!can(actor, "source.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseOverrideEnd(input);
  if (!parsed.ok) return parsed;
  const { sourceId, reason } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    if (!(await endOverrides(tx, sourceId, toStaffId(actor))))
      return fail({ code: "thing.changed" });
    audit({ action: "source.obey-robots", thing: "source", thingId: sourceId, detail: { reason } });
    return succeed(null);
  });
}
