import { isDeepStrictEqual } from "node:util";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { imprintTag } from "#domain/tags.ts";
import { languages } from "#messages/languages.ts";
import { parseSettings, type SettingsInput } from "./parse-settings.ts";
import { defaultTimeZone } from "./queries.ts";
import { type SettingName, settingNames } from "./view.ts";
import { lockSettings, setSetting } from "./writes.ts";

/** What stands for a setting that was never set; of the others, that they are blank. */
const unset: Partial<Record<SettingName, unknown>> = {
  timeZone: defaultTimeZone,
  languages: [...languages],
};
/** Those that stand on every page; the name and the text about it have tags of their own. */
const printed: ReadonlySet<SettingName> = new Set(["strapline", "languages", "licence", "accent"]);

/**
 * Sets what the publication is: what is left out stays as it was, and what is the same already is left alone. `name` stands in every page's head and in every version from
 * now on, `strapline` under it, and `about` is what it says of itself, in a few sentences. `contact` is whom the owners of sites that are fetched from, and whoever is
 * concerned by a source, can write to; blank, nobody is named. `timeZone` is the one in which staff plan. `languages` are those in which the site is offered, `licence` the one under which
 * its own texts and data are given away, and `accent` a colour as CSS writes it; blank, it is the house's. `revisions` are those that the change started from: what somebody else
 * has set since isn't overwritten (`thing.changed`). Readers see it at once.
 */
export async function updateSettings(
  actor: Actor,
  input: SettingsInput,
): Promise<Result<{ changed: SettingName[] }>> {
  if (!can(actor, "settings.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseSettings(input);
  if (!parsed.ok) return parsed;
  const { revisions = {}, ...given } = parsed.value;
  const wanted = settingNames.filter((name) => given[name] !== undefined);
  const keyOf = (name: SettingName) => `publication.${name}`;
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const held = await lockSettings(tx, wanted.map(keyOf));
    const changed: SettingName[] = [];
    for (const name of wanted) {
      const key = keyOf(name);
      const before = held.get(key);
      const value = given[name] ?? "";
      if (isDeepStrictEqual(value, before?.value ?? unset[name] ?? "")) continue;
      const row = { key, value, isPublic: name !== "timeZone", updatedBy: toStaffId(actor) };
      if (!(await setSetting(tx, row, revisions[name] ?? before?.revision ?? 0)))
        return fail({ code: "thing.changed" });
      audit({ action: "settings.update", thing: "settings", thingId: key });
      changed.push(name);
    }
    if (changed.some((name) => printed.has(name))) touch(imprintTag);
    return succeed({ changed });
  });
}
