import { z } from "zod";
import { parseEdtf } from "./evidence/edtf.ts";

/** Fields that many inputs share. Their messages are problem codes: see parse-input.ts. */

/** Names and titles: one line, kept in NFC so that equal names are equal. */
export const line = (charsMax: number) =>
  z
    .string("input.required")
    .transform((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim())
    .pipe(z.string().min(1, "input.required").max(charsMax, "input.tooLong"));

/** Several lines. */
export const prose = (charsMax: number) =>
  z
    .string("input.required")
    .transform((text) => text.normalize("NFC").trim())
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

/** BCP 47: "en", "ru", "be-tarask". */
export const language = z
  .string("input.required")
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "input.languageInvalid");

/** A name or title by language; at least one. */
export const byLanguage = (charsMax: number) =>
  z
    .record(language, line(charsMax), "input.required")
    .refine((names) => Object.keys(names).length > 0, "input.required");
