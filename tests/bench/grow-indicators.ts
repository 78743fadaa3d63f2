import { sql } from "drizzle-orm";
import { analyze } from "./analyze.ts";

const statisticsEach = 100;
/** Made with one transaction: a hundred statistics each. */
const batch = 250;
export const big = { slug: "bench-big", ways: 4, statistics: 2000 };

/**
 * Adds public indicators until there are so many: each a series of a hundred months, released by somebody; and with the first of them one of 2,000 statistics counted in four ways, every third
 * of them revised once. Past the commands, and through every guard of the tables.
 */
export async function growIndicators(count: number, releasedBy: string): Promise<void> {
  const { studioDb } = await import("#db/client.ts");
  const db = studioDb();
  const { rows } = await db.execute<{ there: number }>(
    sql`select count(*)::integer as there from indicators where slug like 'bench-%'`,
  );
  let there = rows[0]?.there ?? 0;
  if (there === 0)
    await add({ slugs: [big.slug], ways: big.ways, each: big.statistics / big.ways, releasedBy });
  there += there === 0 ? 1 : 0;
  for (let from = there; from < count; from += batch) {
    const slugs = Array.from(
      { length: Math.min(batch, count - from) },
      (_, n) => `bench-${from + n}`,
    );
    await add({ slugs, ways: 1, each: statisticsEach, releasedBy });
  }
  await analyze();
}

async function add(making: {
  slugs: string[];
  ways: number;
  each: number;
  releasedBy: string;
}): Promise<void> {
  const { studioDb } = await import("#db/client.ts");
  const { insertAudit } = await import("#tests/factories/rows.ts");
  const { slugs, ways, each, releasedBy } = making;
  await studioDb().transaction(async (tx) => {
    const made = await tx.execute<{ id: string }>(sql`
      with made as (
        insert into indicators (slug, title, definition, method, limitations, unit_kind, unit_code, frequency, released_by, released_at)
        select slug, 'Indicator ' || slug, 'What is measured.', 'How.', 'What it can''t tell.', 'currency', 'USD', 'monthly', ${releasedBy}::uuid, clock_timestamp()
        from unnest(${sql.param(slugs)}::text[]) slug returning id),
      sliced as (insert into slices (indicator_id) select id from made returning id)
      insert into series (slice_id, coverage, price_basis) select sliced.id, 'way ' || way, 'current' from sliced, generate_series(1, ${ways}::integer) way returning id`);
    const ids = sql.param(made.rows.map(({ id }) => id));
    await tx.execute(sql`
      with made as (
        insert into statistics (code, series_id, period)
        select 's-' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 18), added.id, to_char('1820-01-01'::date + make_interval(months => n), 'YYYY-MM')
        from unnest(${ids}::uuid[]) added(id), generate_series(0, ${each - 1}::integer) n returning id)
      insert into vintages (statistic_id, n, known_from, reported_value, unit_mult, no_passage_because)
      select id, 1, '2020-01-01', round((random() * 1000)::numeric, 1), 6, 'made for a benchmark' from made`);
    if (ways > 1) {
      await tx.execute(sql`
        insert into vintages (statistic_id, n, known_from, cause, reported_value, unit_mult, no_passage_because)
        select t.id, 2, '2021-01-01', 'source_revised', round((random() * 1000)::numeric, 1), 6, 'made for a benchmark'
        from statistics t where t.series_id = any(${ids}::uuid[]) and extract(month from lower(t.during)) % 3 = 0`);
    }
    await tx.execute(
      sql`insert into series_releases (series_id, released_by) select id, ${releasedBy}::uuid from unnest(${ids}::uuid[]) added(id)`,
    );
    await insertAudit(tx);
  });
}
