import { z } from "zod";
import { parseEdtf } from "./evidence/edtf.ts";

/** Fields that many inputs share. Their messages are problem codes: see parse-input.ts. */

/** Control characters other than breaks, and the direction overrides, which can make a text read as another. */
const unprintable = /[[\p{Cc}\u202a-\u202e\u2066-\u2069]--[\t\n\r]]/v;

export function stripUnprintable(text: string): string {
  return text.replaceAll(new RegExp(unprintable, "gv"), "");
}

/** Whether a text can be kept and shown as it was given: Postgres takes no NUL, and UTF-8 no half of a character. */
export function isPrintable(text: string): boolean {
  return text.isWellFormed() && !unprintable.test(text);
}

/** Any text from outside that is kept or shown. */
export const printable = () =>
  z.string("input.required").refine(isPrintable, { error: "input.unprintable", abort: true });

/** Names and titles: one line, kept in NFC so that equal names are equal. */
export const line = (charsMax: number) =>
  printable()
    .transform((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim())
    .pipe(z.string().min(1, "input.required").max(charsMax, "input.tooLong"));

/** Several lines; a form sends their breaks as two signs each. */
export const prose = (charsMax: number) =>
  printable()
    .transform((text) => text.normalize("NFC").replace(/\r\n?/gu, "\n").trim())
    .pipe(z.string().min(1, "input.required").max(charsMax, "input.tooLong"));

/** A text that may be left empty: absent, null and blank are null. */
export function optional<T>(field: z.ZodType<T, string>) {
  return z
    .string("input.required")
    .nullish()
    .transform((given) =>
      given === undefined || given === null || given.trim() === "" ? null : given,
    )
    .pipe(field.nullable());
}

/** Of several fields, that may be left out. */
export function optionalThing<T, Given>(thing: z.ZodType<T, Given>) {
  return thing.nullish().transform((given) => given ?? null);
}

/** Of a thing that may not exist, or not be the actor's to see: both are told alike. */
export const thingId = z.uuid("thing.notFound");

/** Ids of which each counts once. */
export function withoutRepeats(ids: string[]): string[] {
  return [...new Set(ids)];
}

/** The name of a thing in an address. */
export const slug = z
  .string("input.required")
  .trim()
  .max(120, "input.tooLong")
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "input.slugInvalid");

/** An address may hold anything where an id belongs. */
export function isThingId(text: string): boolean {
  return thingId.safeParse(text).success;
}

/** The revision that an edit started from. */
export const startRevision = z.coerce.number<number | string>("input.required").int().positive();

/** A date with unknown parts. */
export const edtf = z
  .string("input.required")
  .trim()
  .refine((text) => parseEdtf(text) !== null, "input.dateInvalid");

/** BCP 47: "en", "ru", "be-tarask". Not all that looks like one is one ("en-12"), and Intl, which names languages for readers, throws for the others. */
export const language = z
  .string("input.required")
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "input.languageInvalid")
  .refine(isLanguageTag, "input.languageInvalid");

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // A tag that isn't built as BCP 47 says.
    return false;
  }
}

/** A name or title by language; at least one. */
export const byLanguage = (charsMax: number) =>
  z
    .record(language, line(charsMax), "input.required")
    .refine((names) => Object.keys(names).length > 0, "input.required");
