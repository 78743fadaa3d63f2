import { isSlug } from "#domain/slug.ts";

/** What the timeline is narrowed to, by slugs; null is all. */
export type EventFilters = {
  /** A person or an organisation, which share their slugs. */
  who: string | null;
  programme: string | null;
  subject: string | null;
};

export const noEventFilters: EventFilters = { who: null, programme: null, subject: null };

type Given = string | readonly string[] | undefined;

/** Filters from an address; an empty one is none. Null where one can't be meant. */
export function readEventFilters(given: Readonly<Record<string, Given>>): EventFilters | null {
  const filters = { ...noEventFilters };
  for (const name of ["who", "programme", "subject"] as const) {
    const slug = given[name];
    if (slug === undefined || slug === "") continue;
    if (typeof slug !== "string" || !isSlug(slug)) return null;
    filters[name] = slug;
  }
  return filters;
}
