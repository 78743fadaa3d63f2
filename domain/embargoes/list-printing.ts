import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import type { Embargoable } from "./view-embargoes.ts";

const printing = z.object({ slug: z.string(), title: z.string() });

/** Briefs of which readers have a version that prints the thing: that cites it, rests on it, or reckons with it, through other sums too. */
export async function listPrinting(tx: Tx, on: Embargoable): Promise<z.infer<typeof printing>[]> {
  const { rows } = await tx.execute(sql`
    with recursive runs (id) as (
      ${runsOf(on)}
      union select x.run_id from runs r join vintages i on i.derivation_run_id = r.id join derivation_inputs x on x.vintage_id = i.id)
    select distinct on (c.slug) c.slug, c.title from readable_citations c
    where c.version_id in (${versionsOf(on)})
      or c.derivation_run_id in (select id from runs) or c.vintage_id in (select v.id from vintages v where v.derivation_run_id in (select id from runs))
    order by c.slug, c.n desc`);
  return z.array(printing).parse(rows);
}

/** Runs that reckon with it, or are its own. */
function runsOf({ kind, id }: Embargoable): SQL {
  switch (kind) {
    case "source":
      return sql`select x.run_id from captures k join passages p on p.capture_id = k.id join vintages i on i.passage_id = p.id join derivation_inputs x on x.vintage_id = i.id where k.source_id = ${id}`;
    case "statistic":
      return sql`select x.run_id from vintages i join derivation_inputs x on x.vintage_id = i.id where i.statistic_id = ${id}`;
    case "derivation":
      return sql`select r.id from derivation_runs r where r.derivation_id = ${id}`;
    case "quote":
      return sql`select null::uuid where false`;
  }
}

function versionsOf({ kind, id }: Embargoable): SQL {
  switch (kind) {
    case "source":
      return sql`select version_id from version_origins where source_id = ${id} union all select version_id from version_citations where source_id = ${id}`;
    case "statistic":
      return sql`select version_id from version_citations where statistic_id = ${id} union all select version_id from version_origins where statistic_id = ${id}`;
    case "quote":
      return sql`select version_id from version_citations where quote_id = ${id}`;
    case "derivation":
      return sql`select null::uuid where false`;
  }
}
