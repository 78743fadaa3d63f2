import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { driftFates } from "#db/schema/watch.ts";
import { anyOf } from "#domain/sql.ts";
import type { StandingDrift } from "./view.ts";

const row = z.object({
  passageId: z.string(),
  id: z.string(),
  fate: z.enum(driftFates),
  state: z.enum(["open", "accepted", "replaced"]),
  held: z.string().nullable(),
  now: z.string().nullable(),
  heldIn: z.number(),
  nowIn: z.number().nullable(),
});

/** How passages aren't as they were, by passage; those that are, or whose change was dismissed, aside. */
export async function loadStandingDrifts(
  db: Reader,
  passageIds: readonly string[],
): Promise<Map<string, StandingDrift>> {
  if (passageIds.length === 0) return new Map();
  const { rows } = await db.execute(sql`
    select d.passage_id as "passageId", d.id, d.fate, d.state, w.exact as held, c.n as "heldIn", k.n as "nowIn",
      case when x.text_layer_id is not null then utf16_slice(t.text, x.start_at, x.end_at) end as now
    from (select distinct on (passage_id) * from passage_drifts where passage_id = ${anyOf(passageIds)} order by passage_id, created_at desc) d
    join passages p on p.id = d.passage_id join captures c on c.id = p.capture_id
    left join passage_texts w on w.passage_id = p.id
    join passage_checks x on x.check_id = d.check_id and x.passage_id = d.passage_id
    left join captures k on k.id = x.capture_id
    left join text_layers l on l.id = x.text_layer_id left join text_contents t on t.sha256 = l.text_sha256
    where d.state in ('open', 'accepted', 'replaced')`);
  return new Map(
    z
      .array(row)
      .parse(rows)
      .map(({ passageId, ...drift }) => [passageId, drift]),
  );
}
