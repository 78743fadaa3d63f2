import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, check, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { staff } from "./staff.ts";

/** Who made a row; null is the system, which loads the demo dossier. */
export const createdBy = () => uuid("created_by").references(() => staff.id);

/** Private until a published version cites it or a second person releases it; the embargo holds on every outlet even then. */
export const releasable = () => ({
  createdBy: createdBy(),
  releasedBy: uuid("released_by").references(() => staff.id),
  releasedAt: instant("released_at"),
  embargoUntil: instant("embargo_until"),
});

export function checkReleasedBySecondPerson(
  name: string,
  table: { createdBy: AnyPgColumn; releasedBy: AnyPgColumn; releasedAt: AnyPgColumn },
) {
  const isWhole: SQL = sql`(${table.releasedAt} is null) = (${table.releasedBy} is null)`;
  return check(name, sql`${isWhole} and ${table.releasedBy} <> ${table.createdBy} is not false`);
}
