import { z } from "zod";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { line, prose } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { lockSettings, setSetting } from "./writes.ts";

/** Of a setting that isn't there yet: 0. */
const revision = z.coerce.number<number | string>("input.required").int().nonnegative();

const publication = z.strictObject({
  name: line(120),
  about: prose(500).optional(),
  revisions: z.strictObject({ name: revision, about: revision }).optional(),
});

/**
 * Names the publication: what stands in every page's head and in every version from now on. `about` is what it says of itself, in a few sentences; left out, it stays
 * as it was. `revisions` are those that the change started from: what somebody else has set since isn't overwritten. What is the same already is left alone.
 */
export async function namePublication(
  actor: Actor,
  input: z.input<typeof publication>,
): Promise<Result<{ name: string }>> {
  if (!can(actor, "settings.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(publication, input);
  if (!parsed.ok) return parsed;
  const { name, about, revisions } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const wanted = [
      { key: "publication.name", value: name, from: revisions?.name },
      { key: "publication.about", value: about, from: revisions?.about },
    ];
    const held = await lockSettings(
      tx,
      wanted.map(({ key }) => key),
    );
    for (const { key, value, from } of wanted) {
      const before = held.get(key);
      if (value === undefined || value === before?.value) continue;
      const row = { key, value, isPublic: true, updatedBy: toStaffId(actor) };
      if (!(await setSetting(tx, row, from ?? before?.revision ?? 0)))
        return fail({ code: "thing.changed" });
      audit({ action: "settings.update", thing: "settings", thingId: key });
    }
    return succeed({ name });
  });
}
