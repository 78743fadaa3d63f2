import { sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import type { Shown } from "#domain/settings/public-page.ts";
import { isSlug } from "#domain/slug.ts";
import { anyOf } from "#domain/sql.ts";
import { tagOf, valuesTag } from "#domain/tags.ts";
import { labelSlice } from "./label-slice.ts";
import { loadPublicIndicators, loadPublicValues } from "./load-public.ts";
import { tagsOfValues } from "./queries-public.ts";
import type { PublicIndicatorHead, PublicValue } from "./view-public.ts";

/** A value at a vintage, as a feed tells it. */
export type FedValue = {
  value: PublicValue;
  /** What tells its slice from the indicator's whole; null for the whole. */
  label: string | null;
  /** When readers could first know of it: an ISO instant. */
  seenAt: string;
  /** When it was entered, which never changes: an ISO instant. */
  enteredAt: string;
};

/** Those that were entered last, what readers could know of last first. Ids grow with time. */
export type FedIndicator = { indicator: PublicIndicatorHead; values: FedValue[] };

const instant = z.coerce.date().transform((at) => at.toISOString());
const timeRow = z.object({ vintageId: z.string(), seenAt: instant, enteredAt: instant });

/** The values of an indicator that are new to readers, each vintage by itself; null where there is no such indicator. */
export async function findFedIndicator(
  slug: string,
  { language, limit }: { language: "en"; limit: number },
  db: Reader = publicDb(),
): Promise<Shown<FedIndicator> | null> {
  if (!isSlug(slug)) return null;
  const [indicator] = await loadPublicIndicators(db, { where: sql`i.slug = ${slug}` }, language);
  if (!indicator) return null;
  const { rows: newest } = await db.execute<{ id: string }>(sql`
    select vintage_id as id from published_values where indicator_id = ${indicator.id} order by vintage_id desc limit ${limit}`);
  const ids = newest.map(({ id }) => id);
  const values = await loadPublicValues(db, sql`v.vintage_id = ${anyOf(ids)}`, language);
  const { rows } = await db.execute(
    sql`select vintage_id as "vintageId", seen_at as "seenAt", entered_at as "enteredAt" from published_value_times where vintage_id = ${anyOf(ids)}`,
  );
  const times = new Map(
    z
      .array(timeRow)
      .parse(rows)
      .map(({ vintageId, ...when }) => [vintageId, when]),
  );
  const fed = values
    .flatMap((value) => {
      const when = times.get(value.vintageId);
      return when ? [{ value, label: labelSlice(value, language), ...when }] : [];
    })
    .sort((a, b) => b.seenAt.localeCompare(a.seenAt));
  return {
    view: { indicator, values: fed },
    tags: [tagOf("indicator", indicator.id), valuesTag(indicator.id), ...tagsOfValues(values)],
  };
}
