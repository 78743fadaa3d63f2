import { sql } from "drizzle-orm";
import { z } from "zod";
import { briefStates } from "#db/schema/briefs.ts";
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

const draftWords = sql`d.words`;
const versionWords = sql`v.words`;

/** Briefs by what their draft says, or what readers see of them, which may be something else. */
export const searchBriefs = makeSearch({
  kind: "briefs",
  action: "brief.read",
  find: (question) => sql`
    select d.brief_id as id, ${rankOf(draftWords, question)} as rank from (select d.brief_id, d.words from brief_drafts d where ${hasAsked(draftWords, question)} limit ${rankedMax}) as d
    union all
    select b.id, ${rankOf(versionWords, question)} from (select v.id, v.words from brief_versions v where ${hasAsked(versionWords, question)} limit ${rankedMax}) as v
      join briefs b on b.current_version_id = v.id
    union all
    select b.id, 1 from briefs b where b.slug = lower(${question.text})`,
  show: (question) => sql`
    select b.id, d.title_text as title, b.language, b.state, d.updated_at as "updatedAt",
      ${excerptOf(sql`case when ${hasAsked(draftWords, question)} or v.id is null then document_text(d.document) else version_text(v.canonical) end`, question)} as excerpt
    from page join briefs b on b.id = page.id join brief_drafts d on d.brief_id = b.id left join brief_versions v on v.id = b.current_version_id`,
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
