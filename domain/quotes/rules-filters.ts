import { isSlug } from "#domain/slug.ts";

/** What a list of published quotes is narrowed to; null is all. */
export type QuoteFilters = {
  /** The slug of a person or an organisation. */
  speaker: string | null;
  /** Of the speech. */
  year: number | null;
  /** BCP 47, of some wording. */
  language: string | null;
};

export const noFilters: QuoteFilters = { speaker: null, year: null, language: null };

type Given = string | readonly string[] | undefined;

/** Filters from an address; an empty one is none. Null where one can't be meant. */
export function readQuoteFilters(given: Readonly<Record<string, Given>>): QuoteFilters | null {
  const speaker = readOne(given.speaker, isSlug);
  const year = readOne(given.year, (text) => /^\d{4}$/.test(text) && text !== "0000");
  const language = readOne(given.language, (text) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text));
  if (speaker === undefined || year === undefined || language === undefined) return null;
  return { speaker, year: year === null ? null : Number(year), language };
}

/** Undefined where it can't be meant. */
function readOne(given: Given, isSuch: (text: string) => boolean): string | null | undefined {
  if (given === undefined || given === "") return null;
  return typeof given === "string" && isSuch(given) ? given : undefined;
}
