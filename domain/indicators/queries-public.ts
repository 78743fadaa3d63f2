import { sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import type { Shown } from "#domain/settings/public-page.ts";
import { isSlug } from "#domain/slug.ts";
import { anyOf, nameIn } from "#domain/sql.ts";
import { indicatorsTag, rivalsTag, type Tag, tagOf, valuesTag } from "#domain/tags.ts";
import {
  loadPublicDoubts,
  loadPublicIndicators,
  loadPublicValues,
  loadStatisticUses,
  toSlices,
} from "./load-public.ts";
import { loadPublicDerivations, tagsOfDerivations } from "./load-public-derivations.ts";
import { loadStatisticWitnesses } from "./load-public-witnesses.ts";
import type {
  PublicIndicator,
  PublicIndicatorHead,
  PublicIndicatorListing,
  PublicStatistic,
  PublicValue,
} from "./view-public.ts";

/** What the public reads of indicators, as the role that sees nothing else. */

/** An indicator by its slug with every vintage that readers may know of; null where there is none. */
export async function findPublicIndicator(
  slug: string,
  language: string,
  db: Reader = publicDb(),
): Promise<Shown<PublicIndicator> | null> {
  if (!isSlug(slug)) return null;
  const [head] = await loadPublicIndicators(db, { where: sql`i.slug = ${slug}` }, language);
  if (!head) return null;
  const values = await loadPublicValues(db, sql`v.indicator_id = ${head.id}`, language);
  const slices = toSlices(values, language);
  const derivations = await loadPublicDerivations(
    db,
    { inputs: sql`i.indicator_id = ${head.id}`, values },
    language,
  );
  const citedIn = await loadStatisticUses(db, [
    ...new Set(values.map(({ statisticId }) => statisticId)),
  ]);
  const tags = [
    tagOf("indicator", head.id),
    valuesTag(head.id),
    ...tagsOfValues(values),
    ...tagsOfDerivations(derivations),
    ...tagsOfUses(citedIn),
  ];
  return { view: { ...head, slices, derivations, citedIn }, tags };
}

/** One figure's whole life; null where readers may not know of it. */
export async function findPublicStatistic(
  code: string,
  language: string,
  db: Reader = publicDb(),
): Promise<Shown<PublicStatistic> | null> {
  if (!/^s-[a-z0-9]{1,20}$/.test(code)) return null;
  const vintages = await loadPublicValues(db, sql`v.code = ${code}`, language);
  const newest = vintages.at(-1);
  if (!newest) return null;
  const { statisticId, sliceId, period, indicatorId } = newest;
  const rivals =
    sliceId === null
      ? []
      : await loadPublicValues(
          db,
          sql`v.slice_id = ${sliceId} and v.period = ${period} and v.is_newest and v.statistic_id <> ${statisticId}`,
          language,
        );
  const [indicator] =
    indicatorId === null
      ? []
      : await loadPublicIndicators(db, { where: sql`i.id = ${indicatorId}` }, language);
  const citedIn = await loadStatisticUses(db, [statisticId]);
  const doubts = await loadPublicDoubts(db, statisticId);
  const derivations = await loadPublicDerivations(
    db,
    { inputs: sql`i.statistic_id = ${statisticId}`, values: vintages },
    language,
  );
  const witnessing = await loadStatisticWitnesses(
    db,
    { statisticId, newestVintageId: newest.vintageId },
    language,
  );
  const tags = [
    tagOf("statistic", statisticId),
    ...witnessing.witnesses.map(({ source }) => tagOf("source", source.id)),
    ...(indicatorId === null ? [] : [tagOf("indicator", indicatorId)]),
    ...(sliceId === null || period === null ? [] : [rivalsTag(sliceId, period)]),
    ...tagsOfValues([...vintages, ...rivals]),
    ...tagsOfDerivations(derivations),
    ...tagsOfUses(citedIn),
  ];
  const view = {
    vintages: vintages.reverse(),
    rivals,
    doubts,
    ...witnessing,
    derivations,
    indicator: indicator ?? null,
    citedIn,
  };
  return { view, tags: [...new Set(tags)] };
}

export const indicatorsPerPage = 30;

export type IndicatorPage = { indicators: PublicIndicatorListing[]; hasMore: boolean };

/** A page of the public indicators by title, with the newest values of each one's first slice. */
export async function listPublicIndicators(
  {
    page = 1,
    language,
    subject = null,
  }: { page?: number; language: string; subject?: string | null },
  db: Reader = publicDb(),
): Promise<Shown<IndicatorPage>> {
  const offset = (page - 1) * indicatorsPerPage;
  const heads = await loadPublicIndicators(
    db,
    {
      where:
        subject === null
          ? sql`true`
          : sql`i.subject_ids && array(select s.id from published_subjects s where s.slug = ${subject})`,
      order: sql`order by i.title, i.id offset ${offset} limit ${indicatorsPerPage + 1}`,
    },
    language,
  );
  const shown = heads.slice(0, indicatorsPerPage);
  const { view: indicators, tags } = await toListings(db, shown, language);
  return { view: { indicators, hasMore: heads.length > shown.length }, tags };
}

/** The indicators of which readers saw something change last, that first, as the list has them. */
export async function listChangedIndicators(
  { limit, language }: { limit: number; language: string },
  db: Reader = publicDb(),
): Promise<Shown<PublicIndicatorListing[]>> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from published_indicator_changes order by changed_at desc nulls last, id limit ${limit}`,
  );
  const ids = rows.map(({ id }) => id);
  const heads = await loadPublicIndicators(db, { where: sql`i.id = ${anyOf(ids)}` }, language);
  const byId = new Map(heads.map((head) => [head.id, head]));
  return await toListings(
    db,
    ids.flatMap((id) => byId.get(id) ?? []),
    language,
  );
}

async function toListings(
  db: Reader,
  heads: readonly PublicIndicatorHead[],
  language: string,
): Promise<Shown<PublicIndicatorListing[]>> {
  const values = await loadNewestValues(
    db,
    heads.map(({ id }) => id),
    language,
  );
  const view = heads.map(({ id, slug, title, unit, frequency, subjects }) => ({
    id,
    slug,
    title,
    unit,
    frequency,
    subjects,
    values:
      toSlices(
        values.filter(({ indicatorId }) => indicatorId === id),
        language,
      )[0]?.values ?? [],
  }));
  const tags = [
    indicatorsTag,
    ...heads.flatMap(({ id }) => [tagOf("indicator", id), valuesTag(id)]),
    ...tagsOfValues(values),
  ];
  return { view, tags: [...new Set(tags)] };
}

/** Of every series of these indicators the last reports. */
async function loadNewestValues(
  db: Reader,
  ids: readonly string[],
  language: string,
): Promise<PublicValue[]> {
  if (ids.length === 0) return [];
  return await loadPublicValues(
    db,
    sql`v.vintage_id = any(array(select l.vintage_id from published_last_values l where l.indicator_id = ${anyOf(ids)}))`,
    language,
  );
}

const subjectRow = z.object({ slug: z.string(), name: z.string() });

/** The subjects that public indicators have, in the editors' order. */
export async function listIndicatorSubjects(
  language: string,
  db: Reader = publicDb(),
): Promise<{ slug: string; name: string }[]> {
  const { rows } = await db.execute(sql`
    select s.slug, ${nameIn("s.names", language)} as name from published_subjects s
    where s.id in (select unnest(i.subject_ids) from published_indicators i) order by s.position, name`);
  return z.array(subjectRow).parse(rows);
}

/** What the values name. Of statistics there may be thousands: their commands touch the tags of the page itself. */
export function tagsOfValues(values: readonly PublicValue[]): Tag[] {
  const tags = values.flatMap(({ compilerId, source }) => [
    ...(compilerId === null ? [] : [tagOf("organisation", compilerId)]),
    ...(source === null ? [] : [tagOf("source", source.id)]),
  ]);
  return [...new Set(tags)];
}

function tagsOfUses(uses: readonly { briefId: string }[]): Tag[] {
  return uses.map(({ briefId }) => tagOf("brief", briefId));
}
