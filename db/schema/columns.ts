import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  customType,
  integer,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

/** Column types and columns that many tables share. */

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** Text that compares without regard to case: e-mail addresses. */
export const citext = customType<{ data: string }>({ dataType: () => "citext" });

/** Postgres writes it as "[2023-01-01,2024-01-01)": the end is not included. */
export const daterange = customType<{ data: string }>({ dataType: () => "daterange" });

/** The words of a text, by their stems, with where they stand. */
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** The words by which a text is found, each by its stem: made anew with it, so that what is taken away is found no more. */
export const searchedWords = (text: string) =>
  tsvector("words").generatedAlwaysAs(sql.raw(`search_words(${text})`));

/** UUIDv7: grows with time, and tells the millisecond; never for what the public sends in. */
export const id = () => uuid("id").primaryKey().default(sql`uuid7()`);

/** The short name in a public address ("s-4k7m2xq"); `kind` is its first letter. Never changes. */
export const code = (kind: string) =>
  text("code")
    .notNull()
    .unique()
    .default(sql.raw(`short_code('${kind}')`));

const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

/** The transaction that added the row; a trigger sets it, whatever is inserted. */
export const txid = () => xid8("txid").notNull().default(sql`pg_current_xact_id()`);

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** When this database learned of it; not the transaction's start, so that rows of one transaction keep their order. */
export const createdAt = () => instant("created_at").notNull().default(sql`clock_timestamp()`);

/** Grows by one with each change; an editor's save names the one it started from. */
export const revision = () => integer("revision").notNull().default(1);

/** The days that an EDTF column may mean; computed, and what isn't EDTF of our kind is refused (domain/evidence/edtf.ts). */
export const edtfDays = (name: string, edtfColumn: string) =>
  daterange(name).generatedAlwaysAs(sql.raw(`edtf_range(${edtfColumn})`));

/** A name or a title by language: { "en": "Mikhail Mishustin", "ru": "Михаил Мишустин" }. */
export type ByLanguage = Record<string, string>;

/** A column that holds one of a few words, or null where it may. */
export function checkOneOf(name: string, column: AnyPgColumn, values: readonly string[]) {
  return check(
    name,
    sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`,
  );
}

/** Exactly `count` of the columns are given. */
export function givenExactly(count: number, ...columns: AnyPgColumn[]): SQL {
  return sql`num_nonnulls(${sql.join(columns, sql`, `)}) = ${sql.raw(String(count))}`;
}
