import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { captures, passages, textLayers } from "./captures.ts";
import { bytea, checkOneOf, createdAt, id, instant } from "./columns.ts";
import { sources } from "./sources.ts";
import { staff } from "./staff.ts";

export const checkOutcomes = [
  "passage_missing",
  "passage_changed",
  "ok_changed_elsewhere",
  "file_changed",
  "ok",
  "gone",
  "soft_404",
  "paywalled",
  "blocked",
  "robots_denied",
  "unreachable",
] as const;
export const sourceStandings = [
  "unknown",
  "live",
  "drifted",
  "dead",
  "paywalled",
  "blocked",
  "unreachable",
] as const;
/** "unread": its words were read in a picture, and the file isn't the one any more; what it says now nobody has read. */
export const driftFates = ["changed", "missing", "unread"] as const;
export const passageFates = ["unchanged", ...driftFates] as const;
export const driftStates = ["open", "accepted", "dismissed", "replaced", "passed"] as const;

/** What one look at a source's address found. Only ever added. */
export const captureChecks = pgTable(
  "capture_checks",
  {
    id: id(),
    sourceId: uuid("source_id")
      .notNull()
      .references(() => sources.id),
    url: text("url").notNull(),
    /** Where it led; null where nothing answered. */
    finalUrl: text("final_url"),
    httpStatus: integer("http_status"),
    outcome: text("outcome", { enum: checkOutcomes }).notNull(),
    /** Why nothing could be told, a code of the fetcher's or the reader's. */
    failure: text("failure"),
    /** What was kept of it, where a passage had changed. */
    captureId: uuid("capture_id").references(() => captures.id),
    /** Somebody asked that the answer be kept, whether or not a passage had changed. */
    isToKeep: boolean("is_to_keep").notNull().default(false),
    /** Of such a look: the capture that holds already what came. */
    heldCaptureId: uuid("held_capture_id").references(() => captures.id),
    checkedAt: instant("checked_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    index("capture_checks_source").on(table.sourceId, table.checkedAt),
    checkOneOf("capture_checks_outcome_known", table.outcome, checkOutcomes),
  ],
);

/** What became of each passage that a check looked for. Only ever added. */
export const passageChecks = pgTable(
  "passage_checks",
  {
    checkId: uuid("check_id")
      .notNull()
      .references(() => captureChecks.id),
    passageId: uuid("passage_id")
      .notNull()
      .references(() => passages.id),
    fate: text("fate", { enum: passageFates }).notNull(),
    /** Where the new capture has what stands in its place: no words, so that a redaction of the capture leaves none here. */
    captureId: uuid("capture_id"),
    textLayerId: uuid("text_layer_id"),
    startAt: integer("start_at"),
    endAt: integer("end_at"),
    /** Of those words, or of the file: the same change is told once. */
    foundSha256: bytea("found_sha256"),
  },
  (table) => [
    primaryKey({ columns: [table.checkId, table.passageId] }),
    index("passage_checks_passage").on(table.passageId),
    foreignKey({
      name: "passage_checks_layer_of_capture",
      columns: [table.textLayerId, table.captureId],
      foreignColumns: [textLayers.id, textLayers.captureId],
    }),
    checkOneOf("passage_checks_fate_known", table.fate, passageFates),
    check(
      "passage_checks_place_whole",
      sql`num_nulls(${table.textLayerId}, ${table.captureId}, ${table.startAt}, ${table.endAt}) in (0, 4) and ${table.startAt} >= 0 is not false and ${table.endAt} > ${table.startAt} is not false`,
    ),
  ],
);

/** A passage that changed or went where its source lives: told once, until somebody decides or it is back. */
export const passageDrifts = pgTable(
  "passage_drifts",
  {
    id: id(),
    passageId: uuid("passage_id")
      .notNull()
      .references(() => passages.id),
    checkId: uuid("check_id").notNull(),
    fate: text("fate", { enum: driftFates }).notNull(),
    /** "passed": it stands there again as it was. */
    state: text("state", { enum: driftStates }).notNull().default("open"),
    reason: text("reason"),
    decidedBy: uuid("decided_by").references(() => staff.id),
    decidedAt: instant("decided_at"),
    /** "replaced": what is cited instead wherever something rested on it. */
    witnessPassageId: uuid("witness_passage_id").references(() => passages.id),
    /** Since when the briefs that rest on it are told of it; null of one that a round has to tell of yet. */
    toldAt: instant("told_at"),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: "passage_drifts_of_check",
      columns: [table.checkId, table.passageId],
      foreignColumns: [passageChecks.checkId, passageChecks.passageId],
    }),
    unique("passage_drifts_once").on(table.passageId, table.checkId),
    index("passage_drifts_open").on(table.passageId).where(sql`${table.state} = 'open'`),
    index("passage_drifts_untold")
      .on(table.createdAt)
      .where(sql`${table.toldAt} is null and ${table.state} in ('open', 'accepted')`),
    checkOneOf("passage_drifts_fate_known", table.fate, driftFates),
    checkOneOf("passage_drifts_state_known", table.state, driftStates),
    check(
      "passage_drifts_replaced_by_a_witness",
      sql`(${table.state} = 'replaced') = (${table.witnessPassageId} is not null)`,
    ),
    check(
      "passage_drifts_dismissed_with_reason",
      sql`${table.state} <> 'dismissed' or ${table.reason} <> '' is true`,
    ),
  ],
);

/** How a source stands, and when it is looked at next. */
export const sourceWatches = pgTable(
  "source_watches",
  {
    sourceId: uuid("source_id")
      .primaryKey()
      .references(() => sources.id),
    standing: text("standing", { enum: sourceStandings }).notNull().default("unknown"),
    quietChecks: integer("quiet_checks").notNull().default(0),
    failing: text("failing", { enum: checkOutcomes }),
    failedDays: integer("failed_days").notNull().default(0),
    failedOn: date("failed_on", { mode: "string" }),
    /** Null: only by hand. */
    nextCheckAt: instant("next_check_at"),
    checkedAt: instant("checked_at"),
    /** What the last answer bore, where nothing in it had to be told: a server that honours them needn't send it again. */
    etag: text("etag"),
    lastModified: text("last_modified"),
    /** Since when somebody waits for its answer to be kept; null where nobody does. */
    keepAskedAt: instant("keep_asked_at"),
    /** Its host wanted to be left alone until then when its answer was to be kept. */
    keepPutOffUntil: instant("keep_put_off_until"),
    /** Since when it stands so. */
    standingSince: instant("standing_since").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    index("source_watches_due").on(table.nextCheckAt),
    index("source_watches_dead").on(table.sourceId).where(sql`${table.standing} = 'dead'`),
    checkOneOf("source_watches_standing_known", table.standing, sourceStandings),
    check(
      "source_watches_failing_whole",
      sql`num_nulls(${table.failing}, ${table.failedOn}) in (0, 2) and (${table.failedDays} = 0) = (${table.failing} is null)`,
    ),
  ],
);
