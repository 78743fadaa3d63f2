import { z } from "zod";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { line, prose } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { upsertSetting } from "./writes.ts";

const publication = z.strictObject({ name: line(120), about: prose(500).optional() });

/**
 * Names the publication: what stands in every page's head and in every version. `about` is what it says of itself, in a few sentences; left out, it stays
 * as it was.
 */
export async function namePublication(
  actor: Actor,
  input: { name: string; about?: string },
): Promise<Result<{ name: string }>> {
  if (!can(actor, "settings.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(publication, input);
  if (!parsed.ok) return parsed;
  const { name, about } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const set = async (key: string, value: string) => {
      await upsertSetting(tx, { key, value, isPublic: true, updatedBy: toStaffId(actor) });
      audit({ action: "settings.update", thing: "settings", thingId: key });
    };
    await set("publication.name", name);
    if (about !== undefined) await set("publication.about", about);
    return succeed({ name });
  });
}
