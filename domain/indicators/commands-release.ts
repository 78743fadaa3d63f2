import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { indicators } from "#db/schema/indicators.ts";
import { statistics } from "#db/schema/statistics.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import type { Actor, StaffActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { standingWitnesses } from "#domain/capture/standing-witnesses.ts";
import { isThingId } from "#domain/fields.ts";
import { checkRelease } from "#domain/release-rules.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { releaseSourceRow } from "#domain/sources/writes.ts";
import { indicatorsTag, sourcesTag, tagOf, valuesTag } from "#domain/tags.ts";
import { listStatisticTags } from "./public-tags.ts";
import {
  insertSeriesReleases,
  releaseIndicatorRow,
  releaseStatisticRow,
} from "./writes-releases.ts";

/**
 * A second person says that readers may see the statistic, as a rival too, although no published version cites it; and again, what its source revised since. The source
 * that it stands in they may then see as well: a number without its passage is none.
 */
export async function releaseStatistic(
  actor: Actor,
  statisticId: string,
): Promise<Result<{ statisticId: string }>> {
  if (!can(actor, "statistic.release")) return fail({ code: "auth.notAllowed" });
  if (!isThingId(statisticId)) return fail({ code: "thing.notFound" });
  return await runWrite(actor, async (write) => {
    const { tx, audit, touch } = write;
    const [statistic] = await tx.select().from(statistics).where(eq(statistics.id, statisticId));
    if (!statistic || statistic.withdrawnAt) return fail({ code: "thing.notFound" });
    const release = checkRelease(actor, statistic);
    if ("problem" in release) return fail(release.problem);
    const unseen = await listUnseen(tx, sql`t.id = ${statisticId}`);
    if (unseen.length > 0 && unseen.every(({ createdBy }) => createdBy === release.by.id)) {
      return fail({ code: "release.secondPersonNeeded" });
    }
    if (!statistic.releasedAt || unseen.length > 0) {
      const refused = await releaseSources(write, unseen, release.by);
      if (refused) return fail(refused);
      await releaseStatisticRow(tx, statisticId, release.by.id);
      audit({ action: "statistic.release", thing: "statistic", thingId: statisticId });
      touch(...(await listStatisticTags(tx, [statisticId])));
    }
    return succeed({ statisticId });
  });
}

/**
 * A second person says that readers may see the indicator with all its values, once it says what, how, and what it can't tell. What they themselves entered waits for
 * somebody else; `waiting` counts it.
 */
export async function releaseIndicator(
  actor: Actor,
  indicatorId: string,
): Promise<Result<{ released: number; waiting: number }>> {
  if (!can(actor, "indicator.release")) return fail({ code: "auth.notAllowed" });
  if (!isThingId(indicatorId)) return fail({ code: "thing.notFound" });
  return await runWrite(actor, async (write) => {
    const { tx, audit, touch } = write;
    const [indicator] = await tx.select().from(indicators).where(eq(indicators.id, indicatorId));
    if (!indicator) return fail({ code: "thing.notFound" });
    const { definition, method, limitations } = indicator;
    const missing = Object.entries({ definition, method, limitations }).find(
      ([, text]) => text === "",
    );
    if (missing) return fail({ code: "indicators.textMissing", field: missing[0] });
    const release = checkRelease(actor, indicator);
    if ("problem" in release) return fail(release.problem);
    const unseen = await listUnseen(tx, sql`sl.indicator_id = ${indicatorId}`);
    const others = unseen.filter(({ createdBy }) => createdBy !== release.by.id);
    const released = others.filter(({ isValue }) => isValue).length;
    const waiting = unseen.filter(({ isValue }) => isValue).length - released;
    const counts = { released, waiting };
    if (indicator.releasedAt && others.length === 0) return succeed(counts);
    const refused = await releaseSources(write, others, release.by);
    if (refused) return fail(refused);
    if (!indicator.releasedAt) await releaseIndicatorRow(tx, indicatorId, release.by.id);
    const seriesIds = [...new Set(others.flatMap(({ seriesId }) => seriesId ?? []))];
    await insertSeriesReleases(tx, seriesIds, release.by.id);
    audit({
      action: "indicator.release",
      thing: "indicator",
      thingId: indicatorId,
      detail: counts,
    });
    touch(indicatorsTag, tagOf("indicator", indicatorId), valuesTag(indicatorId));
    return succeed(counts);
  });
}

const unseenRow = z.object({
  isValue: z.boolean(),
  createdBy: z.string().nullable(),
  seriesId: z.string().nullable(),
  sourceId: z.string().nullable(),
});
type Unseen = z.output<typeof unseenRow>;

/** Vintages, and passages that witness them, that readers may not know of yet; who entered each, and the source that a vintage stands in. */
async function listUnseen(tx: Tx, where: ReturnType<typeof sql>): Promise<Unseen[]> {
  const { rows } = await tx.execute(sql`
    select true as "isValue", v.created_by as "createdBy", t.series_id as "seriesId", c.source_id as "sourceId"
    from statistics t join vintages v on v.statistic_id = t.id
      left join series s on s.id = t.series_id left join slices sl on sl.id = s.slice_id
      left join passages p on p.id = v.passage_id left join captures c on c.id = p.capture_id
      left join shown_statistics shown on shown.id = t.id
    where ${where} and t.withdrawn_at is null and v.n > coalesce(shown.shown_n, 0)
    union all
    select false, x.created_by, t.series_id, null
    from statistics t join vintages v on v.statistic_id = t.id join ${standingWitnesses} x on x.vintage_id = v.id
      left join series s on s.id = t.series_id left join slices sl on sl.id = s.slice_id
    where ${where} and t.withdrawn_at is null and x.passage_id is distinct from v.passage_id and not lacks_transcription_check(x.passage_id)
      and not exists (select from standing_replacements r where r.vintage_id = v.id and r.passage_id = x.passage_id)
      and not exists (select from shown_statistic_witnesses shown where shown.vintage_id = x.vintage_id and shown.passage_id = x.passage_id)`);
  return z.array(unseenRow).parse(rows);
}

/** The sources of what is released go with it; one that its own finder alone has seen is named. */
async function releaseSources(
  { tx, audit, touch }: Write,
  released: readonly Unseen[],
  by: StaffActor,
): Promise<Problem | null> {
  const ids = [...new Set(released.flatMap(({ sourceId }) => sourceId ?? []))];
  const { rows } = await tx.execute<{ id: string; code: string; created_by: string | null }>(sql`
    select w.id, w.code, w.created_by from sources w
    where w.id = any(${sql.param(ids)}::uuid[]) and w.released_at is null and not exists (select from published_sources x where x.id = w.id)`);
  for (const { id, code, created_by } of rows) {
    if (created_by === by.id) {
      return { code: "release.sourceNeedsSecondPerson", values: { source: code } };
    }
    await releaseSourceRow(tx, id, by.id);
    audit({ action: "source.release", thing: "source", thingId: id });
    touch(sourcesTag, tagOf("source", id));
  }
  return null;
}
