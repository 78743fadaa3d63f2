import { sql } from "drizzle-orm";
import { z } from "zod";
import { isNotTrashed } from "#domain/sql.ts";
import { makeSearch } from "../kind-search.ts";
import { excerptOf, readMarks } from "../marked-text.ts";
import { hasAsked } from "../question.ts";

const row = z.object({
  id: z.string(),
  fileName: z.string().nullable(),
  createdAt: z.coerce.date(),
  excerpt: z.string().nullable(),
});

const text = sql`media_text(m.file_name, m.credit)`;

/** Pictures by the name of their file and whom they are credited to; none that was taken away. */
export const searchMedia = makeSearch({
  kind: "media",
  action: "media.read",
  find: (question) => sql`
    select m.id, 0::real as rank from media m where m.redaction_id is null and ${isNotTrashed("media", "m.id")} and ${hasAsked(sql`search_words(${text})`, question)}`,
  show: (question) => sql`
    select m.id, m.file_name as "fileName", m.created_at as "createdAt", ${excerptOf(text, question)} as excerpt
    from page join media m on m.id = page.id`,
  row,
  toHit: ({ id, fileName, createdAt, excerpt }) => ({
    path: `/studio/media/${id}`,
    title: fileName,
    language: null,
    excerpt: readMarks(excerpt),
    facts: [{ kind: "instant", at: createdAt.toISOString() }],
  }),
});
