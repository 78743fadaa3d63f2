import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { parseProgrammeCreation } from "./input.ts";
import { insertProgramme } from "./writes.ts";

/** A programme with the areas that a report names, and the statistics that say how much it holds. */
export async function createProgramme(
  actor: Actor,
  input: unknown,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "programme.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseProgrammeCreation(input);
  if (!parsed.ok) return parsed;
  const { slug, names, period, areas, statisticIds } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const programme = { slug, names, periodEdtf: period, createdBy: toStaffId(actor) };
    const id = await insertProgramme(tx, { programme, areas, statisticIds });
    if (id === null) return fail({ code: "input.slugTaken", field: "slug" });
    audit({
      action: "programme.create",
      thing: "programme",
      thingId: id,
      detail: { areas: areas.length },
    });
    return succeed({ id });
  });
}
