import { type SQL, sql } from "drizzle-orm";
import { standingWitnesses } from "#domain/capture/standing-witnesses.ts";

/** Citations of what readers see and of what is being written, as a table `c`: a brief is told once of both. */
export const cited = sql`(
  select b.id as brief_id, false as is_draft, c.statistic_id, c.vintage_id, c.derivation_run_id, c.quote_id, c.wording_id, c.passage_id from briefs b join version_citations c on c.version_id = b.current_version_id
  union select c.brief_id, true, c.statistic_id, c.vintage_id, c.derivation_run_id, c.quote_id, c.wording_id, c.passage_id from draft_citations c)`;

/** A draft is printed with what replaced a passage; a version stays as it is. */
const unlessReplaced = (thing: SQL) =>
  sql`not (c.is_draft and exists (select from standing_replacements r where r.passage_id = p.id and ${thing}))`;

/** Whether citation `c` rests on passage `p`: cites it as such, or words that stand there, or a value that comes from there or is reported there too, or arithmetic with one. */
export const restsOnPassage = sql`(
  c.passage_id = p.id
  or c.wording_id in (select wording_id from quote_witnesses where passage_id = p.id) and ${unlessReplaced(sql`r.wording_id = c.wording_id`)}
  or (c.vintage_id in (select id from vintages where passage_id = p.id)
    or c.vintage_id in (select vintage_id from ${standingWitnesses} w where w.passage_id = p.id)) and ${unlessReplaced(sql`r.vintage_id = c.vintage_id`)}
  or c.derivation_run_id in (select i.run_id from derivation_inputs i join vintages v on v.id = i.vintage_id where v.passage_id = p.id
    and ${unlessReplaced(sql`r.vintage_id = v.id`)}))`;
