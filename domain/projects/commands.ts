import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { parseProjectCreation } from "./input.ts";
import { insertProject } from "./writes.ts";

/** A joint undertaking in a place, as a passage reports it. */
export async function createProject(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  if (!can(actor, "project.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseProjectCreation(input);
  if (!parsed.ok) return parsed;
  return await runWrite(actor, async ({ tx, audit }) => {
    const id = await insertProject(tx, { ...parsed.value, createdBy: toStaffId(actor) });
    if (id === null) return fail({ code: "input.slugTaken", field: "slug" });
    audit({ action: "project.create", thing: "project", thingId: id });
    return succeed({ id });
  });
}
