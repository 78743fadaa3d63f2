import { type SQL, sql } from "drizzle-orm";

/** Whether the capture of this id wasn't redacted. */
export function captureStands(id: SQL): SQL<boolean> {
  return sql`not exists (select from redacted_places gone where gone.place = 'captures' and gone.row_key = ${id}::text)`;
}
