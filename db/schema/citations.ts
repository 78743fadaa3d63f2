import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { briefs } from "./briefs.ts";
import { passages } from "./captures.ts";
import { checkOneOf, givenExactly } from "./columns.ts";
import { derivationRuns } from "./derivations.ts";
import { media } from "./media.ts";
import { quoteStates, quotes, wordings } from "./quotes.ts";
import { sources } from "./sources.ts";
import { statistics, vintages } from "./statistics.ts";
import { briefVersions } from "./versions.ts";

/** What a citation points at: a statistic's vintage, a derivation's run, a quote's wording, a passage, or a source alone. */
const cited = () => ({
  /** Of the node in the brief's document; a chart or a table takes a row for each value. */
  nodeId: text("node_id").notNull(),
  position: integer("position").notNull().default(0),
  statisticId: uuid("statistic_id").references(() => statistics.id),
  vintageId: uuid("vintage_id").references(() => vintages.id),
  derivationRunId: uuid("derivation_run_id").references(() => derivationRuns.id),
  quoteId: uuid("quote_id").references(() => quotes.id),
  quoteStateId: uuid("quote_state_id").references(() => quoteStates.id),
  wordingId: uuid("wording_id").references(() => wordings.id),
  passageId: uuid("passage_id").references(() => passages.id),
  sourceId: uuid("source_id").references(() => sources.id),
  /** The words that the reader sees there. */
  rendered: text("rendered").notNull(),
});

type Cited = Record<
  | "vintageId"
  | "statisticId"
  | "derivationRunId"
  | "wordingId"
  | "quoteId"
  | "quoteStateId"
  | "passageId"
  | "sourceId",
  AnyPgColumn
>;

const pointsAtOneThing = (name: string, table: Cited) =>
  check(
    name,
    sql`${givenExactly(1, table.vintageId, table.derivationRunId, table.wordingId, table.passageId, table.sourceId)}
      and (${table.vintageId} is null) = (${table.statisticId} is null)
      and num_nulls(${table.wordingId}, ${table.quoteId}, ${table.quoteStateId}) in (0, 3)`,
  );

/** Rebuilt at each save: finds the drafts that a change concerns. */
export const draftCitations = pgTable(
  "draft_citations",
  {
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    ...cited(),
  },
  (table) => [
    primaryKey({ columns: [table.briefId, table.nodeId, table.position] }),
    pointsAtOneThing("draft_citations_point_at_one_thing", table),
    index("draft_citations_statistic_id")
      .on(table.statisticId)
      .where(sql`${table.statisticId} is not null`),
    index("draft_citations_quote_id").on(table.quoteId).where(sql`${table.quoteId} is not null`),
    index("draft_citations_run_id")
      .on(table.derivationRunId)
      .where(sql`${table.derivationRunId} is not null`),
    index("draft_citations_passage_id")
      .on(table.passageId)
      .where(sql`${table.passageId} is not null`),
  ],
);

export const figureKinds = ["image", "chart"] as const;

/** The pictures and charts of a draft, and whether each is said to show something. Rebuilt at each save, as its citations are. */
export const draftFigures = pgTable(
  "draft_figures",
  {
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    nodeId: text("node_id").notNull(),
    kind: text("kind", { enum: figureKinds }).notNull(),
    /** Of a picture. */
    mediaId: uuid("media_id").references(() => media.id),
    /** A picture has its alternative text there, or decorates; a chart has its subtitle. */
    isDescribed: boolean("is_described").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.briefId, table.nodeId] }),
    index("draft_figures_media_id").on(table.mediaId),
    index("draft_figures_undescribed")
      .on(table.kind, table.briefId)
      .where(sql`not ${table.isDescribed}`),
    checkOneOf("draft_figures_kind_known", table.kind, figureKinds),
    check(
      "draft_figures_picture_of_media",
      sql`(${table.kind} = 'image') = (${table.mediaId} is not null)`,
    ),
  ],
);

/** What a version cites, for ever. Each has exactly one origin: a vintage without one can't be referred to from here. */
export const versionCitations = pgTable(
  "version_citations",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => briefVersions.id),
    ...cited(),
    /** True with a vintage, else null; computed, for the foreign key. */
    citable: boolean("citable").generatedAlwaysAs(
      sql`case when vintage_id is not null then true end`,
    ),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.nodeId, table.position] }),
    pointsAtOneThing("version_citations_point_at_one_thing", table),
    foreignKey({
      name: "version_citations_vintage_has_origin",
      columns: [table.vintageId, table.statisticId, table.citable],
      foreignColumns: [vintages.id, vintages.statisticId, vintages.citable],
    }),
    foreignKey({
      name: "version_citations_wording_of_quote",
      columns: [table.wordingId, table.quoteId],
      foreignColumns: [wordings.id, wordings.quoteId],
    }),
    foreignKey({
      name: "version_citations_state_of_quote",
      columns: [table.quoteStateId, table.quoteId],
      foreignColumns: [quoteStates.id, quoteStates.quoteId],
    }),
    index("version_citations_statistic_id")
      .on(table.statisticId, table.versionId)
      .where(sql`${table.statisticId} is not null`),
    index("version_citations_quote_id")
      .on(table.quoteId, table.versionId)
      .where(sql`${table.quoteId} is not null`),
    index("version_citations_run_id")
      .on(table.derivationRunId)
      .where(sql`${table.derivationRunId} is not null`),
    index("version_citations_passage_id")
      .on(table.passageId)
      .where(sql`${table.passageId} is not null`),
    index("version_citations_source_id")
      .on(table.sourceId)
      .where(sql`${table.sourceId} is not null`),
  ],
);
