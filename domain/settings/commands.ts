import { z } from "zod";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { line } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { upsertSetting } from "./writes.ts";

const publication = z.strictObject({ name: line(120) });

/** Names the publication: what stands in every page's head and in every version. */
export async function namePublication(
  actor: Actor,
  input: { name: string },
): Promise<Result<{ name: string }>> {
  if (!can(actor, "settings.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(publication, input);
  if (!parsed.ok) return parsed;
  const { name } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    await upsertSetting(tx, {
      key: "publication.name",
      value: name,
      isPublic: true,
      updatedBy: toStaffId(actor),
    });
    audit({ action: "settings.update", thing: "settings", thingId: "publication.name" });
    return succeed({ name });
  });
}
