import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { readQuestion } from "#domain/briefs/picker-question.ts";
import { type AskedPart, readParts } from "./rules-asked.ts";
import type { SearchFilters } from "./view.ts";

/** What Postgres is asked, as it writes it. */
export type AskedQuery = {
  /** With the filters. */
  whole: string;
  /** By which what is found is ranked. */
  words: string;
};

const row = z.object({ words: z.string(), isAsking: z.boolean(), whole: z.string() });

/** Null where nothing is asked for: a question of what isn't wanted alone would find everything. */
export async function makeQuery(
  db: Reader,
  typed: string,
  filters: SearchFilters,
): Promise<AskedQuery | null> {
  const parts = readParts(typed);
  const wanted = parts.filter(({ isExcluded }) => !isExcluded);
  if (wanted.length === 0) return null;
  const unwanted = parts.filter(({ isExcluded }) => isExcluded);
  const { rows } = await db.execute(sql`
    select q.words::text as words, numnode(q.words) > 0 as "isAsking",
      ((q.words || ${byValue(typed, wanted)}) && ${joinAll(unwanted.map((part) => sql`!!(${partQuery(part)})`))} && ${byFilters(filters)})::text as whole
    from (select ${joinAll(wanted.map(partQuery))} as words) as q`);
  const [found] = z.array(row).parse(rows);
  if (!found?.isAsking) return null;
  return found;
}

/** Nothing in Postgres's own way of asking, to which anything can be added. */
const nothing = sql`''::tsquery`;
const joinAll = (queries: readonly SQL[]) => sql`(${sql.join([nothing, ...queries], sql` && `)})`;
const term = (text: string) => sql`quote_literal(${text}::text)::tsquery`;

/** The short name of a thing in its address. */
const code = /^[a-z]{1,2}-[a-z0-9]{4,20}$/;

function partQuery({ text, isPhrase }: AskedPart): SQL {
  if (isPhrase) return sql`phraseto_tsquery('words_by_script', search_fold(${text}::text))`;
  const asCode = code.test(text.toLowerCase())
    ? sql` || ${term(`c=${text.toLowerCase()}`)}`
    : sql``;
  return sql`(search_asked_word(${text}::text)${asCode})`;
}

/** A statistic that has one of the figures that were typed, and the other words. */
function byValue(typed: string, wanted: readonly AskedPart[]): SQL {
  const language = /\p{Script=Cyrillic}/u.test(typed) ? "ru" : "en";
  const { values, reported, words, others } = readQuestion(typed, language);
  if (values.length + reported.length === 0) return nothing;
  // A number with its scale or unit beside it is that number, and not one of another scale.
  const isBare = words.every((word) => others.includes(word) || /^-?[\d.,]+$/.test(word));
  const figures = [
    ...values.map((value) => sql`quote_literal('=' || trim_scale(${value}::numeric))::tsquery`),
    ...(isBare ? reported : []).map(
      (value) => sql`quote_literal(search_number(${value}::numeric))::tsquery`,
    ),
  ];
  if (figures.length === 0) return nothing;
  const rest = wanted.filter(
    ({ text, isPhrase }) => isPhrase || (others.includes(text) && !/^[\d.,]+$/.test(text)),
  );
  return sql`((${sql.join(figures, sql` || `)}) && ${joinAll(rest.map(partQuery))})`;
}

function byFilters({ kind, person, publisher, year, language, held }: SearchFilters): SQL {
  const marks = Object.entries({ k: kind, n: person, p: publisher, y: year, l: language, h: held });
  return joinAll(
    marks.flatMap(([mark, value]) => (value === null ? [] : [term(`${mark}=${value}`)])),
  );
}
