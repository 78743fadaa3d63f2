import { sql } from "drizzle-orm";
import { z } from "zod";
import { isNotTrashed, nameIn } from "#domain/sql.ts";
import { makeSearch } from "../kind-search.ts";
import { findNamed } from "../question.ts";

const row = z.object({
  id: z.string(),
  isPerson: z.boolean(),
  name: z.string(),
  names: z.record(z.string(), z.string()),
});

/** People and organisations by their names in any language, also where they are spelt a little otherwise. */
export const searchPeople = makeSearch({
  kind: "people",
  action: "person.read",
  find: (question) => sql`
    select p.id, word_similarity(search_letters(${question.text}), names_text(p.names)) as rank from ${findNamed("people", question)} as f join people p on p.id = f.id where ${isNotTrashed("person", "p.id")}
    union all
    select o.id, word_similarity(search_letters(${question.text}), names_text(o.names)) from ${findNamed("organisations", question)} as f join organisations o on o.id = f.id where ${isNotTrashed("organisation", "o.id")}`,
  show: () => sql`
    select page.id, p.id is not null as "isPerson", coalesce(${nameIn("p.names", "en")}, ${nameIn("o.names", "en")}) as name, coalesce(p.names, o.names) as names
    from page left join people p on p.id = page.id left join organisations o on o.id = page.id`,
  row,
  toHit: ({ id, isPerson, name, names }) => ({
    path: isPerson ? `/studio/people/${id}` : `/studio/people/organisations/${id}`,
    title: name,
    language: null,
    excerpt: [],
    facts: Object.values(names)
      .filter((one) => one !== name)
      .map((one) => ({ kind: "name", name: one })),
  }),
});
