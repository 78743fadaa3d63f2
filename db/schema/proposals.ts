import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { textLayers } from "./captures.ts";
import { checkOneOf, createdAt, id, instant } from "./columns.ts";
import { quotes } from "./quotes.ts";
import { staff } from "./staff.ts";
import { statistics } from "./statistics.ts";

export const proposalKinds = ["quote", "figure", "person"] as const;
export const proposalDecisions = ["accepted", "edited", "dismissed"] as const;

/** What the extractor proposes for a text layer. Extraction proposes; a person decides. */
export const proposals = pgTable(
  "proposals",
  {
    id: id(),
    textLayerId: uuid("text_layer_id")
      .notNull()
      .references(() => textLayers.id),
    /** Name and version, "rules-1". */
    engine: text("engine").notNull(),
    kind: text("kind", { enum: proposalKinds }).notNull(),
    /** UTF-16 code units of the layer's text. */
    startAt: integer("start_at").notNull(),
    endAt: integer("end_at").notNull(),
    /** As `extract` gives it. */
    proposed: jsonb("proposed").notNull().$type<Record<string, unknown>>(),
    decision: text("decision", { enum: proposalDecisions }),
    decidedBy: uuid("decided_by").references(() => staff.id),
    decidedAt: instant("decided_at"),
    becameQuoteId: uuid("became_quote_id").references(() => quotes.id),
    becameStatisticId: uuid("became_statistic_id").references(() => statistics.id),
    createdAt: createdAt(),
  },
  (table) => [
    unique("proposals_once").on(
      table.textLayerId,
      table.engine,
      table.kind,
      table.startAt,
      table.endAt,
    ),
    index("proposals_became_quote_id").on(table.becameQuoteId),
    index("proposals_became_statistic_id").on(table.becameStatisticId),
    checkOneOf("proposals_kind_known", table.kind, proposalKinds),
    checkOneOf("proposals_decision_known", table.decision, proposalDecisions),
    check("proposals_end_after_start", sql`${table.endAt} > ${table.startAt}`),
    check(
      "proposals_became_only_if_accepted",
      sql`num_nonnulls(${table.becameQuoteId}, ${table.becameStatisticId}) <= case when ${table.decision} in ('accepted', 'edited') then 1 else 0 end`,
    ),
  ],
);
