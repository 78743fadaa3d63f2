import { type SQL, sql } from "drizzle-orm";
import { toLikePattern } from "#domain/like.ts";

/** What somebody looks for. */
export type Question = {
  /** As typed: words that must all be there, "a phrase", -without, this or that. */
  text: string;
  /** Its words, for what is found by a part of one too; none where it is more than a row of words. */
  parts: string[];
};

const questionCharsMax = 200;
const partsMax = 8;

/** Reads what was typed; null of nothing. */
export function readQuestion(typed: string): Question | null {
  const text = typed.normalize("NFC").replaceAll("\0", "").trim().slice(0, questionCharsMax);
  if (text === "") return null;
  const words = text.split(/\s+/u);
  const isPlain = words.length <= partsMax && !/"|(?:^|\s)-|\sor\s/iu.test(text);
  return { text, parts: isPlain ? words : [] };
}

/** Whether words have what is asked for; `words` is an indexed vector: a column `words`, or search_words(…) as its index has it. */
export const hasAsked = (words: SQL, { text }: Question): SQL =>
  sql`${words} @@ search_query(${text})`;

/** Of a very common word no more texts are ranked than these, for ranking reads each. */
export const rankedMax = 5001;

/** How well: the nearer to each other they stand, the better. */
export const rankOf = (words: SQL, { text }: Question): SQL =>
  sql`ts_rank_cd(${words}, search_query(${text}))`;

/** Shorter ones have no trigram, and would be looked for in every row. */
const partCharsMin = 3;

/** Whether a text has every word, or a part of a word, in whatever letters. */
export function hasParts(text: SQL, { parts }: Question): SQL {
  return isAnyTooShort(parts)
    ? sql`false`
    : hasEach(
        parts,
        (part) => sql`search_letters(${text}) like search_letters(${toLikePattern(part)})`,
      );
}

/** Whether an address has every word. */
export function isAddress(url: SQL, { parts }: Question): SQL {
  return isAnyTooShort(parts) || !parts.every((part) => /^[\x21-\x7e]+$/.test(part))
    ? sql`false`
    : hasEach(parts, (part) => sql`${url} ilike ${toLikePattern(part)}`);
}

const isAnyTooShort = (parts: readonly string[]) =>
  parts.some(({ length }) => length < partCharsMin);

/** Each asked by itself, for an index of trigrams knows no "all"; false of none. */
function hasEach(parts: readonly string[], ask: (part: string) => SQL): SQL {
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts.map(ask), sql` and `)})`;
}

/** People or organisations with every word in their names, in whatever language and letters; where there are none, those whose name is spelt nearly so. Rows of id. */
export function findNamed(of: "people" | "organisations", { text, parts }: Question): SQL {
  const table = sql.raw(of);
  const hasAll = hasEach(
    parts,
    (part) => sql`names_text(n.names) like search_letters(${toLikePattern(part)})`,
  );
  const isSimilar =
    parts.length === 0 ? sql`false` : sql`names_text(n.names) %> search_letters(${text})`;
  return sql`(
    with named as materialized (select n.id from ${table} n where ${hasAll})
    select id from named
    union all
    select n.id from ${table} n where ${isSimilar} and not exists (select from named))`;
}
