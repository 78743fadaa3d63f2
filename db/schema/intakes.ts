import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { KeptRedirect } from "./captures.ts";
import { bytea, checkOneOf, createdAt, id, instant } from "./columns.ts";
import { sources } from "./sources.ts";
import { staff } from "./staff.ts";

export const intakeStates = ["waiting", "ready", "failed", "added", "dropped"] as const;

/** Addresses that somebody means to add as sources: asked by the worker, confirmed by a person, and then sources. */
export const sourceIntakes = pgTable(
  "source_intakes",
  {
    id: id(),
    /** Those that were given together. */
    batchId: uuid("batch_id").notNull(),
    url: text("url").notNull(),
    /** Whom it asks, as in fetch_hosts; null where it is no address. */
    host: text("host"),
    state: text("state", { enum: intakeStates }).notNull().default("waiting"),
    /** Why nothing could be had. */
    failure: text("failure"),
    /** What fills in its sentence, by name: { "max": 3000 }. */
    failureValues: jsonb("failure_values").$type<Record<string, string | number>>(),
    requestedBy: uuid("requested_by")
      .notNull()
      .references(() => staff.id),
    /** Why its site's wish that machines stay away isn't followed for this page. */
    overrideReason: text("override_reason"),
    /** Who gave that reason, and when. */
    overrideBy: uuid("override_by").references(() => staff.id),
    overrideAt: instant("override_at"),
    /** Since when its wish is followed again, for the source that was made of it; and who decided so. */
    overrideEndedAt: instant("override_ended_at"),
    overrideEndedBy: uuid("override_ended_by").references(() => staff.id),
    claimedUntil: instant("claimed_until"),
    fetchedAt: instant("fetched_at"),
    finalUrl: text("final_url"),
    httpStatus: integer("http_status"),
    headers: jsonb("headers").$type<Record<string, string>>(),
    /** Start lines and headers of the exchange, as captures keep them. */
    requestHead: text("request_head"),
    responseHead: text("response_head"),
    /** The same of what led there, in its order; null where nothing did. */
    redirects: jsonb("redirects").$type<KeptRedirect[]>(),
    mediaType: text("media_type"),
    bytesSha256: bytea("bytes_sha256"),
    byteLength: bigint("byte_length", { mode: "number" }),
    /** What it says of itself, as domain/intakes/proposal.ts reads it. */
    proposal: jsonb("proposal").$type<unknown>(),
    /** added: the source that it became. dropped: the one that keeps a capture of it, where one does. */
    sourceId: uuid("source_id").references(() => sources.id),
    createdAt: createdAt(),
  },
  (table) => [
    index("source_intakes_batch").on(table.batchId),
    index("source_intakes_failed").on(table.createdAt).where(sql`${table.state} = 'failed'`),
    index("source_intakes_waiting").on(table.createdAt).where(sql`${table.state} = 'waiting'`),
    index("source_intakes_overrides")
      .on(table.sourceId)
      .where(sql`${table.overrideReason} is not null`),
    checkOneOf("source_intakes_state_known", table.state, intakeStates),
    check(
      "source_intakes_ready_is_whole",
      sql`${table.state} <> 'ready' or num_nulls(${table.finalUrl}, ${table.bytesSha256}, ${table.proposal}, ${table.fetchedAt}) = 0`,
    ),
    check(
      "source_intakes_failed_says_why",
      sql`${table.state} <> 'failed' or ${table.failure} is not null`,
    ),
    check(
      "source_intakes_added_is_source",
      sql`case ${table.state} when 'added' then ${table.sourceId} is not null when 'dropped' then true else ${table.sourceId} is null end`,
    ),
    check(
      "source_intakes_override_whole",
      sql`num_nulls(${table.overrideReason}, ${table.overrideBy}, ${table.overrideAt}) in (0, 3)`,
    ),
  ],
);
