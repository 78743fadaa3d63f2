import { z } from "zod";
import { readPage } from "#domain/pages.ts";

/** How a source stands where it lives, as readers may ask for it. */
export const standings = [
  "live",
  "drifted",
  "dead",
  "paywalled",
  "blocked",
  "unreachable",
  "unknown",
] as const;
export type Standing = (typeof standings)[number];
export const sourceSorts = ["newest", "oldest", "title", "publisher"] as const;
export type SourceSort = (typeof sourceSorts)[number];

/** What a reader asks of the list of sources; null: whatever. */
export type SourceFilter = {
  /** Slug. */
  publisher: string | null;
  owner: string | null;
  /** BCP 47. */
  language: string | null;
  year: number | null;
  state: Standing | null;
  sort: SourceSort;
  /** From 1. */
  page: number;
};

type Search = Record<string, string | string[] | undefined>;

/** A form sends what isn't chosen as an empty text. */
const chosen = <T extends z.ZodType>(of: T) =>
  z.union([z.literal("").transform(() => null), of]).default(null);
const word = z
  .string()
  .max(300)
  .regex(/^\P{Cc}*$/u);

const asked = z.object({
  publisher: chosen(word),
  owner: chosen(word),
  language: chosen(word),
  year: chosen(
    z
      .string()
      .regex(/^\d{4}$/)
      .transform(Number),
  ),
  state: chosen(z.enum(standings)),
  sort: z
    .union([z.literal("").transform(() => "newest" as const), z.enum(sourceSorts)])
    .default("newest"),
});

/** Reads the query of an address; null where it asks for what there can't be. */
export function readSourceFilter({ page: given, ...search }: Search): SourceFilter | null {
  const page = readPage(given);
  const parsed = asked.safeParse(search);
  return parsed.success && page !== null ? { ...parsed.data, page } : null;
}

/** The same as a query, without what goes without saying; empty for the whole list's first page. */
export function writeSourceFilter(filter: SourceFilter): string {
  const said = new URLSearchParams();
  for (const name of ["publisher", "owner", "language", "year", "state"] as const)
    if (filter[name] !== null) said.set(name, String(filter[name]));
  if (filter.sort !== "newest") said.set("sort", filter.sort);
  if (filter.page > 1) said.set("page", String(filter.page));
  return said.toString();
}

/** Whether it leaves anything out. */
export function isNarrowed({ publisher, owner, language, year, state }: SourceFilter): boolean {
  return [publisher, owner, language, year, state].some((one) => one !== null);
}
