import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { parseEventCreation } from "./input.ts";
import { insertEvent } from "./writes.ts";

/** An entry of the timeline, with the passages that it rests on. */
export async function createEvent(
  actor: Actor,
  input: unknown,
): Promise<Result<{ id: string; code: string }>> {
  if (!can(actor, "event.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseEventCreation(input);
  if (!parsed.ok) return parsed;
  const { date, title, titleText, passageIds } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const made = await insertEvent(
      tx,
      { dateEdtf: date, title, titleText, createdBy: toStaffId(actor) },
      passageIds,
    );
    audit({ action: "event.create", thing: "event", thingId: made.id });
    return succeed(made);
  });
}
