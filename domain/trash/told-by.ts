import { type SQL, sql } from "drizzle-orm";

/** Whether what is known of a quote rests on this state of it: the newest, or one that a version printed. A speaker whom an older one named wrongly isn't kept by it. */
export function isToldBy(state: string): SQL {
  const s = sql.raw(state);
  return sql`(not exists (select from quote_states later where later.quote_id = ${s}.quote_id and later.n > ${s}.n)
    or exists (select from version_citations printed where printed.quote_id = ${s}.quote_id and printed.quote_state_id = ${s}.id))`;
}
