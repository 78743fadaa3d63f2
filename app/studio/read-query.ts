/** What an address asks for: `?q=words&page=2`. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

const searchCharsMax = 200;
const pageMax = 10_000;

/** The search and the page of a list's address; whatever is odd is taken for the beginning. */
export function readQuery(params: Awaited<SearchParams>): { search: string; page: number } {
  const page = Number.parseInt(readParam(params, "page"), 10);
  return {
    search: readParam(params, "q").slice(0, searchCharsMax).trim(),
    page: Number.isInteger(page) && page > 0 && page <= pageMax ? page : 1,
  };
}

/** One parameter of an address; "" where it is missing. */
export function readParam(params: Awaited<SearchParams>, name: string): string {
  const value = params[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** A parameter that an address may hold several times, in its order. */
export function readParams(params: Awaited<SearchParams>, name: string): string[] {
  return [params[name] ?? []].flat();
}
