import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { type Reader, studioDb } from "#db/client.ts";
import { sourceIntakes } from "#db/schema/intakes.ts";
import { sources } from "#db/schema/sources.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { toAddressKeys } from "#domain/sources/address-keys.ts";
import type { IntakeView } from "./view.ts";

type Row = typeof sourceIntakes.$inferSelect;

/** For commands. */
export async function findIntakeRow(db: Reader, intakeId: string): Promise<Row | null> {
  const [row] = await db.select().from(sourceIntakes).where(eq(sourceIntakes.id, intakeId));
  return row ?? null;
}

/** One address; null when missing, or not the actor's to see. */
export async function getIntake(actor: Actor, intakeId: string): Promise<IntakeView | null> {
  if (!can(actor, "source.create") || !isThingId(intakeId)) return null;
  const row = await findIntakeRow(studioDb(), intakeId);
  return row && ((await toViews([row]))[0] ?? null);
}

/** Those that were given together and aren't dropped, in the order in which they were given; null when there is no such batch, or it isn't the actor's to see. */
export async function listIntakes(actor: Actor, batchId: string): Promise<IntakeView[] | null> {
  if (!can(actor, "source.create") || !isThingId(batchId)) return null;
  const rows = await studioDb()
    .select()
    .from(sourceIntakes)
    .where(and(eq(sourceIntakes.batchId, batchId), ne(sourceIntakes.state, "dropped")))
    .orderBy(asc(sourceIntakes.createdAt), asc(sourceIntakes.id));
  return rows.length === 0 ? null : await toViews(rows);
}

async function toViews(rows: readonly Row[]): Promise<IntakeView[]> {
  const known = await findKnown(rows.flatMap(({ url, finalUrl }) => [url, finalUrl ?? url]));
  return rows.map((row) => ({
    ...{ id: row.id, batchId: row.batchId, url: row.url, state: row.state, failure: row.failure },
    ...{ finalUrl: row.finalUrl, httpStatus: row.httpStatus, mediaType: row.mediaType },
    ...{ byteLength: row.byteLength, proposal: row.proposal, sourceId: row.sourceId },
    fetchedAt: row.fetchedAt?.toISOString() ?? null,
    known: [
      ...new Map(
        [row.url, row.finalUrl ?? row.url].flatMap((url) =>
          (known.get(keyOf(url)) ?? []).map((source) => [source.id, source]),
        ),
      ).values(),
    ].filter(({ id }) => id !== row.sourceId),
  }));
}

type Known = IntakeView["known"][number];

/** Sources whose address leads to the same text, by key. */
async function findKnown(urls: readonly string[]): Promise<Map<string, Known[]>> {
  const wanted = new Set(urls.map(keyOf));
  const rows = await studioDb()
    .select({ id: sources.id, title: sources.title, code: sources.code, url: sources.url })
    .from(sources)
    .where(inArray(sources.url, await listSpellings(wanted)));
  const known = new Map<string, Known[]>();
  for (const { url, ...source } of rows) {
    const key = keyOf(url ?? "");
    known.set(key, [...(known.get(key) ?? []), source]);
  }
  return known;
}

/** The addresses that sources have and that are one of these by their key. */
async function listSpellings(wanted: ReadonlySet<string>): Promise<string[]> {
  const rows = await studioDb().selectDistinct({ url: sources.url }).from(sources);
  return rows.flatMap(({ url }) => (url !== null && wanted.has(keyOf(url)) ? [url] : []));
}

function keyOf(url: string): string {
  return toAddressKeys(url)?.strict ?? url;
}
