import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { passages } from "./captures.ts";
import { bytea, checkOneOf, code, createdAt, daterange, id, instant, revision } from "./columns.ts";
import { organisations, people, roles } from "./people.ts";
import { redactions } from "./redactions.ts";
import { checkReleasedBySecondPerson, createdBy, releasable } from "./release.ts";
import { staff } from "./staff.ts";

export const quotes = pgTable(
  "quotes",
  {
    id: id(),
    code: code("q"),
    /** Made by mistake and cited nowhere: no longer offered. What is cited can't be withdrawn, only revised. */
    withdrawnAt: instant("withdrawn_at"),
    createdAt: createdAt(),
    revision: revision(),
    ...releasable(),
  },
  (table) => [checkReleasedBySecondPerson("quotes_released_by_second_person", table)],
);

/** A speaker whose identity is withheld. Who it is lies sealed here and nowhere else; without the key it is gone. */
export const withheldSpeakers = pgTable("withheld_speakers", {
  id: id(),
  /** What readers are told: "an official of the customs service". */
  description: text("description").notNull(),
  reason: text("reason").notNull(),
  /** Who has seen to it that the speaker is who they say. */
  voucherId: uuid("voucher_id")
    .notNull()
    .references(() => staff.id),
  sealedIdentity: bytea("sealed_identity"),
  keyId: text("key_id"),
  createdAt: createdAt(),
});

export const speakerKinds = [
  "person",
  "organisation",
  "role_holder",
  "withheld",
  "nobody",
] as const;
export const speechKinds = ["direct", "partial", "indirect"] as const;
export const quoteStateCauses = ["first", "our_error", "new_evidence"] as const;

/** Who is reported to have said it, when, as what. The newest state holds; earlier ones stay. */
export const quoteStates = pgTable(
  "quote_states",
  {
    id: id(),
    quoteId: uuid("quote_id")
      .notNull()
      .references(() => quotes.id),
    n: integer("n").notNull(),
    speakerKind: text("speaker_kind", { enum: speakerKinds }).notNull(),
    speakerPersonId: uuid("speaker_person_id").references(() => people.id),
    speakerOrganisationId: uuid("speaker_organisation_id").references(() => organisations.id),
    withheldSpeakerId: uuid("withheld_speaker_id").references(() => withheldSpeakers.id),
    /** The person's role that day; or, of a role_holder, the role whose holder isn't named. */
    roleId: uuid("role_id").references(() => roles.id),
    /** Null where the report doesn't say when. */
    saidOnEdtf: text("said_on_edtf"),
    saidOn: daterange("said_on").generatedAlwaysAs(sql`edtf_range(said_on_edtf)`),
    occasion: text("occasion"),
    speech: text("speech", { enum: speechKinds }).notNull(),
    /** BCP 47; null where not known. */
    spokenLanguage: text("spoken_language"),
    originalNotHeldBecause: text("original_not_held_because"),
    cause: text("cause", { enum: quoteStateCauses }).notNull().default("first"),
    note: text("note"),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("quote_states_numbered").on(table.quoteId, table.n),
    unique("quote_states_of_quote").on(table.id, table.quoteId),
    foreignKey({
      name: "quote_states_role_of_speaker",
      columns: [table.roleId, table.speakerPersonId],
      foreignColumns: [roles.id, roles.personId],
    }),
    index("quote_states_speaker_person_id").on(table.speakerPersonId),
    index("quote_states_role_id").on(table.roleId),
    index("quote_states_speaker_organisation_id")
      .on(table.speakerOrganisationId)
      .where(sql`${table.speakerOrganisationId} is not null`),
    index("quote_states_occasion_words")
      .using("gin", sql`search_words(${table.occasion})`)
      .where(sql`${table.occasion} is not null`),
    checkOneOf("quote_states_speaker_kind_known", table.speakerKind, speakerKinds),
    checkOneOf("quote_states_speech_known", table.speech, speechKinds),
    checkOneOf("quote_states_cause_known", table.cause, quoteStateCauses),
    check("quote_states_first_is_first", sql`(${table.n} = 1) = (${table.cause} = 'first')`),
    check("quote_states_change_has_note", sql`${table.n} = 1 or ${table.note} is not null`),
    check(
      "quote_states_one_speaker",
      sql`(${table.speakerKind} = 'person') = (${table.speakerPersonId} is not null)
        and (${table.speakerKind} = 'organisation') = (${table.speakerOrganisationId} is not null)
        and (${table.speakerKind} = 'withheld') = (${table.withheldSpeakerId} is not null)
        and case ${table.speakerKind} when 'role_holder' then ${table.roleId} is not null when 'person' then true else ${table.roleId} is null end`,
    ),
  ],
);

export const translationStatuses = ["official", "agency", "ours", "machine"] as const;

/** The words in one language: as spoken, or translated with credit. */
export const wordings = pgTable(
  "wordings",
  {
    id: id(),
    quoteId: uuid("quote_id")
      .notNull()
      .references(() => quotes.id),
    language: text("language").notNull(),
    /** Null only after a redaction. */
    text: text("text"),
    redactionId: uuid("redaction_id").references(() => redactions.id),
    /** The wording that this one translates, where we hold it. */
    translationOf: uuid("translation_of"),
    /** Null: the words as spoken. */
    translationStatus: text("translation_status", { enum: translationStatuses }),
    /** A name or an agency. */
    translator: text("translator"),
    /** Of a relay, a translation of a translation: why the words as spoken weren't translated instead. */
    relayBecause: text("relay_because"),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("wordings_of_quote").on(table.id, table.quoteId),
    foreignKey({
      name: "wordings_translation_of_same_quote",
      columns: [table.translationOf, table.quoteId],
      foreignColumns: [table.id, table.quoteId],
    }),
    index("wordings_quote_id").on(table.quoteId),
    index("wordings_words").using("gin", sql`search_words(${table.text})`),
    checkOneOf("wordings_translation_status_known", table.translationStatus, translationStatuses),
    check(
      "wordings_translation_is_credited",
      sql`(${table.translationStatus} is null) = (${table.translator} is null) and (${table.translationOf} is null or ${table.translationStatus} is not null)`,
    ),
    check(
      "wordings_relay_is_a_translation",
      sql`${table.relayBecause} is null or (${table.translationStatus} is not null and ${table.relayBecause} <> '')`,
    ),
    check("wordings_text_whole", sql`(${table.text} is null) = (${table.redactionId} is not null)`),
  ],
);

/** A translation of ours is cited only once somebody else has read it against the original. */
export const wordingReviews = pgTable(
  "wording_reviews",
  {
    id: id(),
    wordingId: uuid("wording_id")
      .notNull()
      .references(() => wordings.id),
    reviewerId: uuid("reviewer_id")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
  },
  (table) => [unique("wording_reviews_once").on(table.wordingId, table.reviewerId)],
);

/** A passage in which a wording stands, or is said to. */
export const quoteWitnesses = pgTable(
  "quote_witnesses",
  {
    id: id(),
    wordingId: uuid("wording_id")
      .notNull()
      .references(() => wordings.id),
    passageId: uuid("passage_id")
      .notNull()
      .references(() => passages.id),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("quote_witnesses_once").on(table.wordingId, table.passageId),
    index("quote_witnesses_passage_id").on(table.passageId),
  ],
);

/** Does the wording stand in what we hold? */
export const verdictNames = [
  "verbatim",
  "verbatim_with_declared_edits",
  "as_noted",
  "mismatch",
  "not_found",
] as const;
/** How near is the wording to the speech? */
export const nearnesses = [
  "original",
  "official_translation",
  "agency_translation",
  "our_translation",
  "translation_original_not_held",
  "machine_translation",
] as const;

/** What the token diff found, both answers. The newest verdict of a witness holds. */
export const verdicts = pgTable(
  "verdicts",
  {
    id: id(),
    witnessId: uuid("witness_id")
      .notNull()
      .references(() => quoteWitnesses.id),
    verdict: text("verdict", { enum: verdictNames }).notNull(),
    nearness: text("nearness", { enum: nearnesses }).notNull(),
    /** Name and version of what judged, "token-diff-1". */
    engine: text("engine").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("verdicts_newest").on(table.witnessId, table.createdAt.desc()),
    index("verdicts_against")
      .on(table.witnessId)
      .where(sql`${table.verdict} in ('mismatch', 'not_found')`),
    checkOneOf("verdicts_verdict_known", table.verdict, verdictNames),
    checkOneOf("verdicts_nearness_known", table.nearness, nearnesses),
  ],
);
