import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { parseEventCreation } from "./input.ts";
import { parseTitle } from "./rules.ts";
import { insertEvent } from "./writes.ts";

/** An entry of the timeline, with the passages that it rests on. */
export async function createEvent(
  actor: Actor,
  input: unknown,
): Promise<Result<{ id: string; code: string }>> {
  if (!can(actor, "event.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseEventCreation(input);
  if (!parsed.ok) return parsed;
  const { date, titleText, passageIds } = parsed.value;
  const title = parseTitle(parsed.value.title);
  if (!title.ok) return title;
  return await runWrite(actor, async ({ tx, audit }) => {
    const event = { dateEdtf: date, title: title.value, titleText, createdBy: toStaffId(actor) };
    const made = await insertEvent(tx, event, passageIds);
    audit({ action: "event.create", thing: "event", thingId: made.id });
    return succeed(made);
  });
}
