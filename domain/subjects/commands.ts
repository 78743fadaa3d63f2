import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { parseSubjectCreation } from "./input.ts";
import { insertSubject } from "./writes.ts";

/** A topic that briefs and indicators stand under. */
export async function createSubject(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  if (!can(actor, "subject.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseSubjectCreation(input);
  if (!parsed.ok) return parsed;
  return await runWrite(actor, async ({ tx, audit }) => {
    const id = await insertSubject(tx, { ...parsed.value, createdBy: toStaffId(actor) });
    if (id === null) return fail({ code: "input.slugTaken", field: "slug" });
    audit({ action: "subject.create", thing: "subject", thingId: id });
    return succeed({ id });
  });
}
