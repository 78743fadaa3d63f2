import pg from "pg";
import { analyze } from "./analyze.ts";

/** How many entries of a kind, and of how many words each. */
type Growth = { kind: string; count: number; words: number };

const batch = 10_000;
/** Different words: the first is in most entries, the last in almost none. */
const vocabulary = 50_000;

/**
 * Adds entries by which readers find things, past all that makes them: words as texts have them, few of them common and most of them rare. As the owner. The things themselves aren't there.
 */
export async function growEntries(growths: readonly Growth[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  for (const { kind, count, words } of growths) {
    for (let made = 0; made < count; made += batch) {
      await client.query(
        `insert into search_entries (thing, kind, owner, at, language, year, publisher, people, held, words)
        select id, $1, id, '2000-01-01'::timestamptz + random() * interval '26 years', case when random() < 0.5 then 'ru' else 'en' end, 2000 + (random() * 26)::integer, null, '{}', 'captured',
          to_tsvector('words_by_script', text) || array_to_tsvector(array['k=' || $1, '#' || round((random() * 1000)::numeric, 1)])
        from (
          select gen_random_uuid() as id, (select string_agg('w' || floor(power($4::float8, random()))::integer || 'x', ' ') from generate_series(1, $3::integer) where n > 0) as text
          from generate_series(1, $2::integer) n) as made`,
        [kind, Math.min(batch, count - made), words, vocabulary],
      );
    }
  }
  await client.query("vacuum search_entries");
  await client.end();
  await analyze();
}
