import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, checkOneOf, instant, txid } from "./columns.ts";

export const actorKinds = ["staff", "system", "public"] as const;

/**
 * Who did what to which thing, each row bound to the one before by its hash. The trigger fills seq, at, txid, prev_hash and hash itself,
 * whatever is inserted; verify_audit_log() finds what was altered. Personal data only as hashes.
 */
export const auditLog = pgTable(
  "audit_log",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey().default(0),
    at: instant("at").notNull().default(sql`clock_timestamp()`),
    actorKind: text("actor_kind", { enum: actorKinds }).notNull(),
    /** Of staff, without a foreign key: the row says what was claimed, and nothing cascades to it. */
    actorId: uuid("actor_id"),
    /** Of domain/auth/can.ts: "brief.publish". */
    action: text("action").notNull(),
    /** The noun, and its id or key. */
    thing: text("thing").notNull(),
    thingId: text("thing_id"),
    detail: jsonb("detail").notNull().default({}).$type<Record<string, unknown>>(),
    requestId: text("request_id"),
    /** The transaction: writes that need an audit row look for theirs by it. */
    txid: txid(),
    prevHash: bytea("prev_hash").notNull().default(sql`'\\x'`),
    /** sha256 of prev_hash and audit_text(). */
    hash: bytea("hash").notNull().default(sql`'\\x'`),
  },
  (table) => [
    unique("audit_log_no_fork").on(table.prevHash),
    index("audit_log_txid").on(table.txid),
    index("audit_log_thing").on(table.thing, table.thingId),
    // What the trail is searched by, each in the order in which it is read.
    index("audit_log_at").on(table.at, table.seq),
    index("audit_log_by_actor").on(table.actorId, table.at, table.seq),
    index("audit_log_by_kind").on(table.actorKind, table.at, table.seq),
    index("audit_log_by_action").on(table.action, table.at, table.seq),
    index("audit_log_by_thing").on(table.thing, table.at, table.seq),
    index("audit_log_by_thing_id").on(table.thingId, table.at, table.seq),
    checkOneOf("audit_log_actor_kind_known", table.actorKind, actorKinds),
    check(
      "audit_log_staff_is_named",
      sql`(${table.actorKind} = 'staff') = (${table.actorId} is not null)`,
    ),
  ],
);

/**
 * The newest row of the trail as it stood on each day, told to everybody: who later makes the chain anew, or cuts it off, meets the hashes that others have noted. Only ever added
 * to, one a day of UTC.
 */
export const auditHeads = pgTable("audit_heads", {
  day: date("day", { mode: "string" }).primaryKey().default(sql`(now() at time zone 'utc')::date`),
  seq: bigint("seq", { mode: "number" }).notNull(),
  hash: bytea("hash").notNull(),
});
