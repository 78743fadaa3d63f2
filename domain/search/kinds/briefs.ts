import { sql } from "drizzle-orm";
import { z } from "zod";
import { briefStates } from "#db/schema/briefs.ts";
import { isNotTrashed } from "#domain/sql.ts";
import { makeSearch } from "../kind-search.ts";
import { excerptOf, readMarks } from "../marked-text.ts";
import { hasAsked, rankedMax, rankOf } from "../question.ts";

const row = z.object({
  id: z.string(),
  title: z.string(),
  language: z.string(),
  state: z.enum(briefStates),
  updatedAt: z.coerce.date(),
  excerpt: z.string().nullable(),
});

const words = sql`w.words`;
const draftWords = sql`draft_search_words(d.document)`;
const versionWords = sql`version_search_words(v.canonical)`;
const isDraftIndexed = sql`exists (select from draft_words w where w.brief_id = d.brief_id)`;
const isVersionIndexed = sql`exists (select from version_words w where w.version_id = v.id)`;

/** Briefs by what their draft says, or what readers see of them, which may be something else. The few whose words are still to be made are read. */
export const searchBriefs = makeSearch({
  kind: "briefs",
  action: "brief.read",
  find: (question) => sql`
    select ways.id, ways.rank from (
      select w.brief_id as id, ${rankOf(words, question)} as rank from (select * from draft_words w where ${hasAsked(words, question)} limit ${rankedMax}) as w
      union all
      select d.brief_id, ${rankOf(draftWords, question)} from brief_drafts d where not ${isDraftIndexed} and ${hasAsked(draftWords, question)}
      union all
      select b.id, ${rankOf(words, question)} from (select * from version_words w where ${hasAsked(words, question)} limit ${rankedMax}) as w
        join briefs b on b.current_version_id = w.version_id
      union all
      select b.id, ${rankOf(versionWords, question)} from briefs b join brief_versions v on v.id = b.current_version_id where not ${isVersionIndexed} and ${hasAsked(versionWords, question)}
      union all
      select b.id, 1 from briefs b where b.slug = lower(${question.text})
    ) as ways where ${isNotTrashed("brief", "ways.id")}`,
  show: (question) => sql`
    select b.id, d.title_text as title, b.language, b.state, d.updated_at as "updatedAt",
      ${excerptOf(sql`case when ${hasAsked(sql`coalesce(w.words, ${draftWords})`, question)} or v.id is null then document_text(d.document) else version_text(v.canonical) end`, question)} as excerpt
    from page join briefs b on b.id = page.id join brief_drafts d on d.brief_id = b.id left join draft_words w on w.brief_id = b.id left join brief_versions v on v.id = b.current_version_id`,
  row,
  toHit: ({ id, title, language, state, updatedAt, excerpt }) => ({
    path: `/studio/briefs/${id}`,
    title: title.trim() || null,
    language,
    excerpt: readMarks(excerpt),
    facts: [
      { kind: "state", state },
      { kind: "instant", at: updatedAt.toISOString() },
    ],
  }),
});
