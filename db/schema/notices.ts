import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { briefs } from "./briefs.ts";
import { passages } from "./captures.ts";
import { bytea, checkOneOf, createdAt, givenExactly, id, instant } from "./columns.ts";
import { derivationRuns } from "./derivations.ts";
import { quoteStates } from "./quotes.ts";
import { redactions } from "./redactions.ts";
import { staff } from "./staff.ts";
import { statistics, vintages } from "./statistics.ts";
import { submissions } from "./submissions.ts";
import { briefVersions } from "./versions.ts";

export const noticeKinds = [
  "newer_vintage",
  "quote_changed",
  "deprecated",
  "new_rival",
  "run_stale",
  "passage_drifted",
  "redacted",
  "challenged",
] as const;
export const noticeStates = ["open", "accepted", "dismissed", "replaced"] as const;

/** Something that a brief cites has changed, or a reader says that it is wrong and a moderator took that up. Stored when it happens, never reckoned for the whole site. */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    kind: text("kind", { enum: noticeKinds }).notNull(),
    /** newer_vintage: the new one. */
    vintageId: uuid("vintage_id").references(() => vintages.id),
    quoteStateId: uuid("quote_state_id").references(() => quoteStates.id),
    /** deprecated, new_rival: which statistic. */
    statisticId: uuid("statistic_id").references(() => statistics.id),
    /** deprecated: the number of that deprecation. A second one is news again. */
    deprecationN: integer("deprecation_n"),
    derivationRunId: uuid("derivation_run_id").references(() => derivationRuns.id),
    passageId: uuid("passage_id").references(() => passages.id),
    /** passage_drifted: of what stands there now, as passage_checks has it; null where nothing does. Other words in its place are news again. */
    foundSha256: bytea("found_sha256"),
    redactionId: uuid("redaction_id").references(() => redactions.id),
    /** challenged: what the reader sent in. */
    submissionId: uuid("submission_id").references(() => submissions.id),
    /** challenged: where the figure or quotation stands; null for the brief as a whole. */
    nodeId: text("node_id"),
    /** challenged: as the reader saw it. */
    printed: text("printed"),
    /** challenged: what is to be looked at, in the moderator's words. */
    remark: text("remark"),
    /** challenged: the version that puts it right. */
    answeredBy: uuid("answered_by").references(() => briefVersions.id),
    state: text("state", { enum: noticeStates }).notNull().default("open"),
    /** Why it was dismissed; where it closed by itself (nobody decided), a code of writes-notices.ts. */
    reason: text("reason"),
    decidedBy: uuid("decided_by").references(() => staff.id),
    decidedAt: instant("decided_at"),
    /** "replaced": which passage the draft rests on instead of the one that changed. */
    witnessPassageId: uuid("witness_passage_id").references(() => passages.id),
    createdAt: createdAt(),
  },
  (table) => [
    unique("notices_once")
      .on(
        table.briefId,
        table.kind,
        table.vintageId,
        table.quoteStateId,
        table.statisticId,
        table.deprecationN,
        table.derivationRunId,
        table.passageId,
        table.redactionId,
        table.submissionId,
        table.foundSha256,
      )
      .nullsNotDistinct(),
    index("notices_submission_id").on(table.submissionId),
    index("notices_open").on(table.briefId).where(sql`${table.state} = 'open'`),
    checkOneOf("notices_kind_known", table.kind, noticeKinds),
    checkOneOf("notices_state_known", table.state, noticeStates),
    check(
      "notices_about_one_thing",
      sql`${givenExactly(1, table.vintageId, table.quoteStateId, table.statisticId, table.derivationRunId, table.passageId, table.redactionId, table.submissionId)}
        and case ${table.kind} when 'newer_vintage' then ${table.vintageId} is not null when 'quote_changed' then ${table.quoteStateId} is not null
          when 'run_stale' then ${table.derivationRunId} is not null when 'passage_drifted' then ${table.passageId} is not null
          when 'redacted' then ${table.redactionId} is not null when 'challenged' then ${table.submissionId} is not null else ${table.statisticId} is not null end`,
    ),
    check(
      "notices_found_where_it_drifted",
      sql`${table.foundSha256} is null or ${table.kind} = 'passage_drifted'`,
    ),
    check(
      "notices_say_which_deprecation",
      sql`(${table.kind} = 'deprecated') = (${table.deprecationN} is not null)`,
    ),
    check(
      "notices_replaced_by_a_witness",
      sql`(${table.state} = 'replaced') = (${table.witnessPassageId} is not null)`,
    ),
    check(
      "notices_challenged_with_remark",
      sql`(${table.kind} = 'challenged') = (${table.remark} is not null) and (${table.kind} = 'challenged' or num_nonnulls(${table.nodeId}, ${table.printed}) = 0)`,
    ),
    check(
      "notices_answered_by_version",
      sql`case when ${table.kind} = 'challenged' then (${table.state} = 'accepted') = (${table.answeredBy} is not null) else ${table.answeredBy} is null end`,
    ),
    check(
      "notices_dismissed_with_reason",
      sql`${table.state} <> 'dismissed' or ${table.reason} <> '' is true`,
    ),
  ],
);
