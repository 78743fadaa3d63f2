import { sql } from "drizzle-orm";

/** Which passages are further witnesses of which vintages, as a table: of each pair the newest row holds. */
export const standingWitnesses = sql`(
  select vintage_id, passage_id, created_by, created_at from (
    select distinct on (vintage_id, passage_id) * from statistic_witnesses order by vintage_id, passage_id, n desc
  ) as newest where stands)`;
