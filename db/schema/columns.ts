import { sql } from "drizzle-orm";
import { customType, integer, timestamp, uuid } from "drizzle-orm/pg-core";

/** Column types and columns that many tables share. */

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** Text that compares without regard to case: e-mail addresses. */
export const citext = customType<{ data: string }>({ dataType: () => "citext" });

/** Postgres writes it as "[2023-01-01,2024-01-01)": the end is not included. */
export const daterange = customType<{ data: string }>({ dataType: () => "daterange" });

/** UUIDv7: grows with time, and tells the millisecond; never for what the public sends in. */
export const id = () => uuid("id").primaryKey().default(sql`uuid7()`);

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** When this database learned of it; not the transaction's start, so that rows of one transaction keep their order. */
export const createdAt = () => instant("created_at").notNull().default(sql`clock_timestamp()`);

/** Grows by one with each change; an editor's save names the one it started from. */
export const revision = () => integer("revision").notNull().default(1);
