import { sql } from "drizzle-orm";
import { z } from "zod";
import { nameIn } from "#domain/sql.ts";
import { makeSearch } from "../kind-search.ts";
import { excerptOf, readMarks } from "../marked-text.ts";
import { findNamed, hasAsked } from "../question.ts";

const row = z.object({
  id: z.string(),
  speaker: z.string().nullable(),
  language: z.string().nullable(),
  occasion: z.string().nullable(),
  saidOn: z.string().nullable(),
  excerpt: z.string().nullable(),
});

const isNewest = sql`not exists (select from quote_states later where later.quote_id = s.quote_id and later.n > s.n)`;
const wordingWords = sql`search_words(w.text)`;

/** Quotes by their words in any language, by occasion, code and who is said to have said them. Of a withheld speaker only what readers are told is known here. */
export const searchQuotes = makeSearch({
  kind: "quotes",
  action: "quote.read",
  find: (question) => sql`
    select ways.id, ways.rank from (
      select w.quote_id as id, 0::real as rank from wordings w where ${hasAsked(wordingWords, question)}
      union all
      select s.quote_id, 0 from quote_states s where s.occasion is not null and ${hasAsked(sql`search_words(s.occasion)`, question)} and ${isNewest}
      union all
      select s.quote_id, 0 from ${findNamed("people", question)} as p join quote_states s on s.speaker_person_id = p.id where ${isNewest}
      union all
      select s.quote_id, 0 from ${findNamed("organisations", question)} as o join quote_states s on s.speaker_organisation_id = o.id where ${isNewest}
      union all
      select q.id, 1 from quotes q where q.code = lower(${question.text})
    ) as ways join quotes q on q.id = ways.id and q.withdrawn_at is null`,
  show: (question) => sql`
    select q.id, coalesce(${nameIn("p.names", "en")}, ${nameIn("o.names", "en")}, h.description, ${nameIn("r.titles", "en")}) as speaker, w.language, s.occasion, s.said_on_edtf as "saidOn",
      ${excerptOf(sql`concat_ws(e'\\n', w.text, s.occasion)`, question)} as excerpt
    from page join quotes q on q.id = page.id join quote_states s on s.quote_id = q.id and ${isNewest}
    left join people p on p.id = s.speaker_person_id left join organisations o on o.id = s.speaker_organisation_id
    left join withheld_speakers h on h.id = s.withheld_speaker_id left join roles r on r.id = s.role_id
    left join lateral (
      select w.text, w.language from wordings w where w.quote_id = q.id and w.text is not null order by coalesce(${hasAsked(wordingWords, question)}, false) desc, w.created_at limit 1) w on true`,
  row,
  toHit: ({ id, speaker, language, occasion, saidOn, excerpt }) => ({
    path: `/studio/quotes/${id}`,
    title: speaker,
    language,
    excerpt: readMarks(excerpt),
    facts: [
      ...(saidOn === null ? [] : [{ kind: "date" as const, edtf: saidOn }]),
      ...(occasion === null ? [] : [{ kind: "name" as const, name: occasion }]),
    ],
  }),
});
