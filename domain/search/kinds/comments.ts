import { sql } from "drizzle-orm";
import { z } from "zod";
import { isNotTrashed } from "#domain/sql.ts";
import { makeSearch } from "../kind-search.ts";
import { excerptOf, readMarks } from "../marked-text.ts";
import { hasAsked } from "../question.ts";

const row = z.object({
  id: z.string(),
  briefId: z.string(),
  threadId: z.string(),
  title: z.string(),
  language: z.string(),
  by: z.string(),
  createdAt: z.coerce.date(),
  excerpt: z.string().nullable(),
});

/** What was said of drafts, and what was suggested; nothing that its writer took away. */
export const searchComments = makeSearch({
  kind: "comments",
  action: "comment.read",
  find: (question) => sql`
    select ways.id, ways.rank from (
      select c.id, 0::real as rank from comments c where c.deleted_at is null and ${hasAsked(sql`search_words(c.body)`, question)}
      union all
      select first.id, 0 from comment_threads t
        join lateral (select c.id, c.deleted_at from comments c where c.thread_id = t.id order by c.created_at, c.id limit 1) as first on first.deleted_at is null
        where t.instead is not null and ${hasAsked(sql`search_words(t.instead)`, question)}
    ) as ways (id, rank) join comments said on said.id = ways.id join comment_threads thread on thread.id = said.thread_id
    where ${isNotTrashed("brief", "thread.brief_id")}`,
  show: (question) => sql`
    select c.id, t.brief_id as "briefId", t.id as "threadId", d.title_text as title, b.language, s.name as by, c.created_at as "createdAt",
      ${excerptOf(sql`concat_ws(e'\\n', nullif(c.body, ''), t.instead)`, question)} as excerpt
    from page join comments c on c.id = page.id join comment_threads t on t.id = c.thread_id join briefs b on b.id = t.brief_id
    join brief_drafts d on d.brief_id = b.id join staff s on s.id = c.created_by`,
  row,
  toHit: ({ briefId, threadId, title, language, by, createdAt, excerpt }) => ({
    path: `/studio/briefs/${briefId}/comments#thread-${threadId}`,
    title: title.trim() || null,
    language,
    excerpt: readMarks(excerpt),
    facts: [
      { kind: "name", name: by },
      { kind: "instant", at: createdAt.toISOString() },
    ],
  }),
});
