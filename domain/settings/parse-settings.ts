import { z } from "zod";
import { line, optional, prose } from "#domain/fields.ts";
import { timeZones } from "#domain/local-time.ts";
import { parseInput } from "#domain/parse-input.ts";
import { languages } from "#messages/languages.ts";
import { deriveAccent, isHouseAccent } from "./rules-accent.ts";
import { pickOffered } from "./rules-languages.ts";
import { findListedLicence, otherId, reserved, reservedId } from "./rules-licences.ts";
import { channelKinds, type Licence } from "./view.ts";

/** Of a setting that isn't there yet: 0. */
const revision = z.coerce.number<number | string>("input.required").int().nonnegative().optional();

/** One e-mail address, or a page: it goes into a header, and strangers write to it. */
const contact = line(200).pipe(
  z.union([z.email(), z.url({ protocol: /^https?$/ })], "settings.contactInvalid"),
);

const accent = z.string().transform((text, context) => {
  const derived = deriveAccent(text);
  if (derived) return isHouseAccent(derived) ? null : derived;
  context.addIssue({ code: "custom", message: "settings.accentInvalid" });
  return z.NEVER;
});

const offered = z
  .array(z.enum(languages, "settings.languageUnknown"))
  .refine((given) => given.includes(languages[0]), "settings.firstLanguageMissing")
  .transform((given) => pickOffered(given, languages));

/** One of the list by its id, or another by its name and where it can be read; null where nothing is said. */
const licence = z
  .strictObject({ id: z.string(), name: z.string().optional(), url: z.string().optional() })
  .transform(({ id, name = "", url = "" }, context): Licence | null => {
    if (id === "") return null;
    if (id === reservedId) return reserved;
    const listed = findListedLicence(id);
    if (listed) return listed;
    const problem = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    const called = line(80).safeParse(name);
    const read = z
      .url({ protocol: /^https?$/ })
      .max(300)
      .safeParse(url.trim());
    if (id !== otherId) problem("id", "settings.licenceUnknown");
    else {
      if (!called.success) problem("name", name.trim() === "" ? "input.required" : "input.tooLong");
      if (!read.success) problem("url", "settings.licenceAddressInvalid");
    }
    return called.success && read.success && id === otherId
      ? { id, name: called.data, title: called.data, url: read.data }
      : z.NEVER;
  });

const change = z.strictObject({
  name: line(120).optional(),
  strapline: optional(line(160)).optional(),
  about: prose(500).optional(),
  contact: optional(contact).optional(),
  timeZone: z.enum(timeZones, "schedules.zoneUnknown").optional(),
  languages: offered.optional(),
  licence: licence.optional(),
  accent: optional(accent).optional(),
  revisions: z
    .strictObject({
      name: revision,
      strapline: revision,
      about: revision,
      contact: revision,
      timeZone: revision,
      languages: revision,
      licence: revision,
      accent: revision,
    })
    .optional(),
});
export type SettingsInput = z.input<typeof change>;

const placing = z.strictObject({
  /** The address that the channel had; left out, it is a new one. */
  was: z.string().optional(),
  kind: z.enum(channelKinds, "settings.channelKindUnknown"),
  address: line(300),
});
const moving = z.strictObject({ address: z.string(), way: z.enum(["up", "down"]) });
const removing = z.strictObject({ address: z.string() });

export const parseSettings = (input: unknown) => parseInput(change, input);
export const parseChannel = (input: unknown) => parseInput(placing, input);
export const parseChannelMove = (input: unknown) => parseInput(moving, input);
export const parseChannelRemoval = (input: unknown) => parseInput(removing, input);
export const parseAccent = (input: unknown) => parseInput(z.strictObject({ accent }), input);
