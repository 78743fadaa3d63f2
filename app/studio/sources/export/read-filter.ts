import { readStanding, type SourceFilter } from "#domain/sources/queries-lists.ts";

/** The list's filter as its address has it: `?q=words&standing=dead`. */
export function readFilter(
  read: (name: string) => string,
): Required<Pick<SourceFilter, "search" | "standing">> {
  return { search: read("q").slice(0, 200).trim(), standing: readStanding(read("standing")) };
}

/** The same filter in an address. */
export function writeFilter({ search = "", standing = null }: SourceFilter): [string, string][] {
  return [
    ...(search === "" ? [] : [["q", search] as [string, string]]),
    ...(standing === null ? [] : [["standing", standing] as [string, string]]),
  ];
}
