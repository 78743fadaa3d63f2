import { isSlug } from "#domain/slug.ts";

/** What a list of published briefs is narrowed to; null is all. */
export type BriefFilters = {
  /** Slugs: of a subject that they stand under, of a person or an organisation that is quoted, of an indicator whose values stand in them. */
  subject: string | null;
  person: string | null;
  indicator: string | null;
  /** In which they were published or changed last, in UTC. */
  year: number | null;
};

export const allBriefs: BriefFilters = { subject: null, person: null, indicator: null, year: null };

type Given = string | readonly string[] | undefined;

/** Filters from an address; an empty one is none. Null where one can't be meant. */
export function readBriefFilters(given: Readonly<Record<string, Given>>): BriefFilters | null {
  const subject = readOne(given.subject, isSlug);
  const person = readOne(given.person, isSlug);
  const indicator = readOne(given.indicator, isSlug);
  const year = readOne(given.year, (text) => /^[1-9]\d{3}$/.test(text));
  if (
    subject === undefined ||
    person === undefined ||
    indicator === undefined ||
    year === undefined
  ) {
    return null;
  }
  return { subject, person, indicator, year: year === null ? null : Number(year) };
}

/** Undefined where it can't be meant. */
function readOne(given: Given, isSuch: (text: string) => boolean): string | null | undefined {
  if (given === undefined || given === "") return null;
  return typeof given === "string" && isSuch(given) ? given : undefined;
}
