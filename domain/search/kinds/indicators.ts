import { sql } from "drizzle-orm";
import { z } from "zod";
import { isNotTrashed } from "#domain/sql.ts";
import { makeSearch } from "../kind-search.ts";
import { excerptOf, readMarks } from "../marked-text.ts";
import { hasAsked } from "../question.ts";

const row = z.object({ id: z.string(), title: z.string(), excerpt: z.string().nullable() });

const text = sql`indicator_text(i.title, i.definition, i.method, i.limitations, i.translations)`;

/** Indicators by what they say of themselves, in any language, or by the name in their address. */
export const searchIndicators = makeSearch({
  kind: "indicators",
  action: "indicator.read",
  find: (question) => sql`
    select i.id, 0::real as rank from indicators i where ${hasAsked(sql`search_words(${text})`, question)} and ${isNotTrashed("indicator", "i.id")}
    union all
    select i.id, 1 from indicators i where i.slug = lower(${question.text}) and ${isNotTrashed("indicator", "i.id")}`,
  show: (question) => sql`
    select i.id, i.title, ${excerptOf(text, question)} as excerpt from page join indicators i on i.id = page.id`,
  row,
  toHit: ({ id, title, excerpt }) => ({
    path: `/studio/indicators/${id}`,
    title,
    language: null,
    excerpt: readMarks(excerpt),
    facts: [],
  }),
});
