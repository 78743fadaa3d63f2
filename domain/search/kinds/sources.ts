import { sql } from "drizzle-orm";
import { z } from "zod";
import { nameIn } from "#domain/sql.ts";
import { makeSearch } from "../kind-search.ts";
import { excerptOf, readMarks } from "../marked-text.ts";
import { findNamed, hasAsked, hasParts, isAddress, rankedMax } from "../question.ts";

const row = z.object({
  id: z.string(),
  title: z.string().nullable(),
  language: z.string(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  excerpt: z.string().nullable(),
});

const text = sql`source_text(s.title, s.csl, s.note)`;

/** Sources by title, authors, where they stood and our note; by a part of the address, or of the title where no whole word is found; by code; by publisher. */
export const searchSources = makeSearch({
  kind: "sources",
  action: "source.read",
  find: (question) => sql`
    with by_words as materialized (
      select s.id from sources s where s.withdrawn_at is null and ${hasAsked(sql`search_words(${text})`, question)} limit ${rankedMax})
    select id, 0::real as rank from by_words
    union all
    select s.id, 0 from sources s where s.withdrawn_at is null and ${hasParts(sql`s.title`, question)} and not exists (select from by_words)
    union all
    select s.id, 0 from sources s where s.withdrawn_at is null and ${isAddress(sql`s.url`, question)}
    union all
    select s.id, 1 from sources s where s.withdrawn_at is null and s.code = lower(${question.text})
    union all
    select s.id, 0 from ${findNamed("organisations", question)} as o join sources s on s.publisher_id = o.id where s.withdrawn_at is null`,
  show: (question) => sql`
    select s.id, s.title, s.language, ${nameIn("o.names", "en")} as publisher, s.published_edtf as published, ${excerptOf(sql`concat_ws(e'\\n', ${text}, s.url)`, question)} as excerpt
    from page join sources s on s.id = page.id left join organisations o on o.id = s.publisher_id`,
  row,
  toHit: ({ id, title, language, publisher, published, excerpt }) => ({
    path: `/studio/sources/${id}`,
    title,
    language,
    excerpt: readMarks(excerpt),
    facts: [
      ...(publisher === null ? [] : [{ kind: "name" as const, name: publisher }]),
      ...(published === null ? [] : [{ kind: "date" as const, edtf: published }]),
    ],
  }),
});
