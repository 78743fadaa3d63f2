import { readCursor } from "./cursor.ts";
import { type ApiList, listLimits } from "./lists.ts";

/** What is asked of a list: the keys of the item after which the page begins, null for the first. */
export type ListAsked = {
  limit: number;
  after: string[] | null;
  filters: Record<string, string>;
};

/** Reads the query of a list's address; where it can't be answered, what is wrong with it, in a sentence. */
export function readListQuery(
  query: URLSearchParams,
  list: Pick<ApiList, "filters" | "keys">,
): { ok: true; asked: ListAsked } | { ok: false; problem: string } {
  const known = ["limit", "cursor", ...Object.keys(list.filters)];
  for (const name of new Set(query.keys())) {
    if (name === "page" || name === "offset")
      return refuse(
        `Lists have no numbered pages: the address of the next one stands in “next” of each answer. There are: ${known.join(", ")}.`,
      );
    if (!known.includes(name))
      return refuse(`There is no parameter ${quote(name)} here. There are: ${known.join(", ")}.`);
    if (query.getAll(name).length > 1) return refuse(`The parameter ${name} is given twice.`);
  }
  const limit = readLimit(query.get("limit"));
  if (limit === null)
    return refuse(
      `limit is a whole number from 1 to ${listLimits.max}, not ${quote(query.get("limit"))}.`,
    );
  const cursor = query.get("cursor");
  const after = cursor === null ? null : readCursor(cursor, list.keys);
  if (cursor !== null && after === null)
    return refuse(
      "The cursor is none that this list gave. Take the one in the address that “next” gives, or leave it out to begin anew.",
    );
  const filters: Record<string, string> = {};
  for (const [name, { schema, says }] of Object.entries(list.filters)) {
    const given = query.get(name);
    if (given === null) continue;
    if (!schema.safeParse(given).success) return refuse(`${name} is not ${quote(given)}: ${says}.`);
    filters[name] = given;
  }
  return { ok: true, asked: { limit, after, filters } };
}

function readLimit(given: string | null): number | null {
  if (given === null) return listLimits.usual;
  if (!/^\d{1,3}$/.test(given)) return null;
  const limit = Number(given);
  return limit >= 1 && limit <= listLimits.max ? limit : null;
}

/** What strangers write is cut before it is said back. */
function quote(text: string | null): string {
  const [said, max] = [text ?? "", 60];
  return `“${said.length > max ? `${said.slice(0, max)}…` : said}”`;
}

function refuse(problem: string): { ok: false; problem: string } {
  return { ok: false, problem };
}
