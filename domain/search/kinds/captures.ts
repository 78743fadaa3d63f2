import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { nameIn } from "#domain/sql.ts";
import { makeSearch } from "../kind-search.ts";
import { excerptOf, readMarks } from "../marked-text.ts";
import { hasAsked, type Question, rankedMax, rankOf } from "../question.ts";

const row = z.object({
  id: z.string(),
  sourceId: z.string(),
  n: z.number(),
  title: z.string().nullable(),
  language: z.string(),
  publisher: z.string().nullable(),
  capturedAt: z.coerce.date(),
  excerpt: z.string().nullable(),
});

/** Words that stand in no text layer: read in a picture, or heard in a recording. */
const readWords = sql`search_words(x.exact)`;

/** Captures by their text, by the transcripts that came with them, and by what was read or heard in them. */
export const searchCaptures = makeSearch({
  kind: "captures",
  action: "source.read",
  find: (question) => sql`
    with texts as materialized (
      select t.sha256, ${rankOf(sql`t.words`, question)} as rank
      from (select t.sha256, t.words from text_contents t where ${hasAsked(sql`t.words`, question)} limit ${rankedMax}) as t)
    select ways.id, ways.rank from (
      select l.capture_id as id, t.rank from texts t join text_layers l on l.text_sha256 = t.sha256
      union all
      select c.capture_id, t.rank from texts t join capture_transcripts c on c.text_sha256 = t.sha256
      union all
      select p.capture_id, ${rankOf(readWords, question)} from passage_texts x join passages p on p.id = x.passage_id and p.text_layer_id is null where ${hasAsked(readWords, question)}
    ) as ways join captures c on c.id = ways.id join sources s on s.id = c.source_id and s.withdrawn_at is null`,
  show: (question) => sql`
    select c.id, c.source_id as "sourceId", c.n, s.title, s.language, ${nameIn("o.names", "en")} as publisher, c.captured_at as "capturedAt",
      ${excerptOf(sql`(${findText(question)})`, question)} as excerpt
    from page join captures c on c.id = page.id join sources s on s.id = c.source_id left join organisations o on o.id = s.publisher_id`,
  row,
  toHit: ({ sourceId, n, title, language, publisher, capturedAt, excerpt }) => ({
    path: `/studio/sources/${sourceId}/captures/${n}`,
    title,
    language,
    excerpt: readMarks(excerpt),
    facts: [
      ...(publisher === null ? [] : [{ kind: "name" as const, name: publisher }]),
      { kind: "capture", n },
      { kind: "instant", at: capturedAt.toISOString() },
    ],
  }),
});

/** The text of capture `c` that has the words. */
function findText(question: Question): SQL {
  return sql`
    select t.text from text_layers l join text_contents t on t.sha256 = l.text_sha256 where l.capture_id = c.id and ${hasAsked(sql`t.words`, question)}
    union all
    select t.text from capture_transcripts k join text_contents t on t.sha256 = k.text_sha256 where k.capture_id = c.id and ${hasAsked(sql`t.words`, question)}
    union all
    select x.exact from passages p join passage_texts x on x.passage_id = p.id where p.capture_id = c.id and p.text_layer_id is null and ${hasAsked(readWords, question)}
    limit 1`;
}
