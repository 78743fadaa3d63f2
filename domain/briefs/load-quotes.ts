import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { findNearness } from "#domain/quotes/rules.ts";
import { anyOf, embargoEnd, embargoIn, nameIn } from "#domain/sql.ts";
import { nearnesses, verdictNames } from "./version-content.ts";

const translationStatuses = ["official", "agency", "ours", "machine"] as const;

const wording = z.object({
  language: z.string(),
  text: z.string(),
  translator: z.string().nullable(),
  translationStatus: z.enum(translationStatuses).nullable(),
});

/** ISO days, the last not included; null is no end. */
const days = z.object({ from: z.string().nullable(), to: z.string().nullable() });

const role = days.extend({ title: z.string(), isPrinted: z.boolean() });

const row = z.object({
  wordingId: z.string(),
  quoteId: z.string(),
  quoteStateId: z.string(),
  stateNumber: z.number(),
  code: z.string(),
  speech: z.enum(["direct", "partial", "indirect"]),
  speakerName: z.string().nullable(),
  speakerSlug: z.string().nullable(),
  role: z.string().nullable(),
  saidOn: z.string().nullable(),
  /** The days that `saidOn` may mean. */
  saidDays: days.nullable(),
  /** All that the speaker is known to have held, the printed one among them. */
  roles: z.array(role),
  occasion: z.string().nullable(),
  language: z.string(),
  text: z.string().nullable(),
  translator: z.string().nullable(),
  translationStatus: z.enum(translationStatuses).nullable(),
  originalNotHeldBecause: z.string().nullable(),
  isReviewed: z.boolean(),
  passageId: z.string().nullable(),
  verdict: z.enum(verdictNames).nullable(),
  /** A machine's translation is never cited in quotation marks; publishing refuses it. */
  nearness: z.enum([...nearnesses, "machine_translation"]).nullable(),
  otherWordings: z.array(wording),
  embargoUntil: embargoEnd,
});

type OtherWording = {
  language: string;
  text: string;
  translator: string | null;
  nearness: (typeof nearnesses)[number];
};

export type LoadedQuote = Omit<z.infer<typeof row>, "otherWordings"> & {
  /**
   * The same words in other languages: as spoken, or translated by somebody who answers for it. They are printed with nothing but how near they are to
   * the speech, so each stands to the letter in what we hold; a reviewed translation of ours may stand nowhere.
   */
  otherWordings: OtherWording[];
};

/**
 * Wordings with who is reported to have said them, by the newest state, and the best witness: one that an editor chose in place of one that changed, else one in which the words stand, the oldest first. A credited
 * translation that no passage has is borne out by the words that it translates, where those stand: theirs are the passage and the verdict. Of a quote that was withdrawn
 * as a mistake there is nothing.
 */
export async function loadQuotes(
  db: Db | Tx,
  wordingIds: readonly string[],
  language: string,
): Promise<Map<string, LoadedQuote>> {
  if (wordingIds.length === 0) return new Map();
  const title = nameIn("role.titles", language);
  const { rows } = await db.execute(sql`
    select w.id as "wordingId", q.id as "quoteId", st.id as "quoteStateId", st.n as "stateNumber", q.code, st.speech,
      case st.speaker_kind when 'withheld' then withheld.description when 'role_holder' then ${title}
        else coalesce(${nameIn("person.names", language)}, ${nameIn("speaker.names", language)}) end as "speakerName",
      person.slug as "speakerSlug", case when st.speaker_kind = 'person' then ${title} end as role,
      st.said_on_edtf as "saidOn", case when st.said_on is not null then jsonb_build_object('from', lower(st.said_on), 'to', upper(st.said_on)) end as "saidDays",
      coalesce((select jsonb_agg(jsonb_build_object('title', ${nameIn("held.titles", language)}, 'from', lower(held.during), 'to', upper(held.during), 'isPrinted', held.id is not distinct from st.role_id))
        from roles held where held.person_id = st.speaker_person_id or held.id = st.role_id), '[]') as roles, st.occasion, st.original_not_held_because as "originalNotHeldBecause", w.language, w.text, w.translator, w.translation_status as "translationStatus",
      exists (select 1 from wording_reviews review where review.wording_id = w.id) as "isReviewed", coalesce(witness.passage_id, translated.passage_id) as "passageId",
      coalesce(witness.verdict, translated.verdict) as verdict, witness.nearness, ${embargoIn("greatest(q.embargo_until, person.embargo_until, speaker.embargo_until)")} as "embargoUntil",
      coalesce((select jsonb_agg(jsonb_build_object('language', other.language, 'text', other.text, 'translator', other.translator, 'translationStatus', other.translation_status) order by other.created_at)
        from wordings other where other.quote_id = q.id and other.id <> w.id and other.text is not null and other.translation_status is distinct from 'machine'
          and (other.translation_status is distinct from 'ours' or exists (select from wording_reviews review where review.wording_id = other.id))
          and (exists (select from quote_witnesses qw join lateral (select x.verdict from verdicts x where x.witness_id = qw.id order by x.created_at desc limit 1) v on true
              where qw.wording_id = other.id and v.verdict in ('verbatim', 'verbatim_with_declared_edits') and not lacks_transcription_check(qw.passage_id))
            or other.translation_status = 'ours' and not exists (select from quote_witnesses qw where qw.wording_id = other.id))), '[]') as "otherWordings"
    from wordings w
      join quotes q on q.id = w.quote_id
      join lateral (select * from quote_states x where x.quote_id = q.id order by x.n desc limit 1) st on true
      left join people person on person.id = st.speaker_person_id
      left join organisations speaker on speaker.id = st.speaker_organisation_id
      left join withheld_speakers withheld on withheld.id = st.withheld_speaker_id
      left join roles role on role.id = st.role_id
      left join lateral (
        select qw.passage_id, v.verdict, v.nearness from quote_witnesses qw
          left join lateral (select * from verdicts x where x.witness_id = qw.id order by x.created_at desc limit 1) v on true
        where qw.wording_id = w.id
        order by ${isReplaced("w")}, not ${stands("w")}, lacks_transcription_check(qw.passage_id), array_position(array['verbatim', 'verbatim_with_declared_edits', 'as_noted', 'mismatch', 'not_found'], v.verdict), qw.created_at limit 1) witness on true
      left join lateral (
        select qw.passage_id, v.verdict from wordings o join quote_witnesses qw on qw.wording_id = o.id
          join lateral (select * from verdicts x where x.witness_id = qw.id order by x.created_at desc limit 1) v on true
        where witness.passage_id is null and w.translation_status <> 'machine' and o.quote_id = w.quote_id
          and case when w.translation_of is null then o.translation_status is null else o.id = w.translation_of end
          and v.verdict in ('verbatim', 'verbatim_with_declared_edits', 'as_noted')
        order by ${isReplaced("o")}, not ${stands("o")}, lacks_transcription_check(qw.passage_id), array_position(array['verbatim', 'verbatim_with_declared_edits', 'as_noted'], v.verdict), qw.created_at limit 1) translated on true
    where w.id = ${anyOf(wordingIds)} and q.withdrawn_at is null`);
  return new Map(
    z
      .array(row)
      .parse(rows)
      .map((one) => [
        one.wordingId,
        {
          ...one,
          nearness: one.nearness ?? findNearness(one.translationStatus, one.originalNotHeldBecause),
          otherWordings: one.otherWordings.flatMap((other) => toOther(other, one)),
        },
      ]),
  );
}

/** Whether witness `qw` of a wording was replaced by another, because it changed where its source lives; and whether it is one that stands for another. */
const isReplaced = (wording: "w" | "o") =>
  sql`exists (select from standing_replacements r where r.wording_id = ${sql.raw(wording)}.id and r.passage_id = qw.passage_id)`;
const stands = (wording: "w" | "o") =>
  sql`exists (select from standing_replacements r where r.wording_id = ${sql.raw(wording)}.id and r.by_passage_id = qw.passage_id)`;

/** How near it is to the speech, by the one rule for all wordings; a machine's translation is never printed. */
function toOther(
  { translationStatus, ...other }: z.infer<typeof wording>,
  { originalNotHeldBecause }: { originalNotHeldBecause: string | null },
): OtherWording[] {
  const nearness = findNearness(translationStatus, originalNotHeldBecause);
  return nearness === "machine_translation" ? [] : [{ ...other, nearness }];
}
