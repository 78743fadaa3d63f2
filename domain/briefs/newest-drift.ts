import { type SQL, sql } from "drizzle-orm";

/** A passage's newest drift as a table of one row, or none: its fate, its state, and the hash of what stood in its place. */
export const newestDrift = (passageId: SQL): SQL => sql`(
  select d.fate, d.state, x.found_sha256 from passage_drifts d
    join passage_checks x on x.check_id = d.check_id and x.passage_id = d.passage_id
    where d.passage_id = ${passageId} order by d.created_at desc limit 1)`;
