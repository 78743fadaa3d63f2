import { z } from "zod";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { line, optional, prose } from "#domain/fields.ts";
import { timeZones } from "#domain/local-time.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { defaultTimeZone } from "./queries.ts";
import { lockSettings, setSetting } from "./writes.ts";

/** Of a setting that isn't there yet: 0. */
const revision = z.coerce.number<number | string>("input.required").int().nonnegative();

/** One e-mail address, or a page: it goes into a header, and strangers write to it. */
const contact = line(200).pipe(
  z.union([z.email(), z.url({ protocol: /^https?$/ })], "settings.contactInvalid"),
);

const publication = z.strictObject({
  name: line(120),
  about: prose(500).optional(),
  contact: optional(contact).optional(),
  timeZone: z.enum(timeZones, "schedules.zoneUnknown").optional(),
  revisions: z
    .strictObject({ name: revision, about: revision, contact: revision, timeZone: revision })
    .optional(),
});

/**
 * Names the publication: what stands in every page's head and in every version from now on. `about` is what it says of itself, in a few sentences; left out, it stays
 * as it was. `contact` is whom the owners of sites that are fetched from, and whoever is concerned by a source, can write to; blank, nobody is named. `timeZone` is the one in which staff plan. `revisions` are those that the change started from: what somebody else has set since isn't overwritten. What is the same already is left alone.
 */
export async function namePublication(
  actor: Actor,
  input: z.input<typeof publication>,
): Promise<Result<{ name: string }>> {
  if (!can(actor, "settings.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(publication, input);
  if (!parsed.ok) return parsed;
  const { name, about, contact, timeZone, revisions } = parsed.value;
  const given = { name, about, contact: contact === null ? "" : contact };
  return await runWrite(actor, async ({ tx, audit }) => {
    const wanted = [
      { key: "publication.name", value: given.name, from: revisions?.name, isPublic: true },
      { key: "publication.about", value: given.about, from: revisions?.about, isPublic: true },
      {
        key: "publication.contact",
        value: given.contact,
        from: revisions?.contact,
        isPublic: true,
      },
      {
        key: "publication.timeZone",
        value: timeZone,
        unset: defaultTimeZone,
        from: revisions?.timeZone,
        isPublic: false,
      },
    ];
    const held = await lockSettings(
      tx,
      wanted.map(({ key }) => key),
    );
    for (const { key, value, unset, from, isPublic } of wanted) {
      const before = held.get(key);
      if (value === undefined || value === (before?.value ?? unset)) continue;
      const row = { key, value, isPublic, updatedBy: toStaffId(actor) };
      if (!(await setSetting(tx, row, from ?? before?.revision ?? 0)))
        return fail({ code: "thing.changed" });
      audit({ action: "settings.update", thing: "settings", thingId: key });
    }
    return succeed({ name });
  });
}
