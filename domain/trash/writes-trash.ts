import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { briefs } from "#db/schema/briefs.ts";
import { derivations } from "#db/schema/derivations.ts";
import { indicators } from "#db/schema/indicators.ts";
import { media } from "#db/schema/media.ts";
import { organisations, people } from "#db/schema/people.ts";
import { quotes } from "#db/schema/quotes.ts";
import { sources } from "#db/schema/sources.ts";
import { statistics } from "#db/schema/statistics.ts";
import { subjects } from "#db/schema/subjects.ts";
import { type ReopenedProposal, trash } from "#db/schema/trash.ts";
import type { ThrownAway, TrashKind } from "./view-trash.ts";

const tables = {
  brief: briefs,
  source: sources,
  quote: quotes,
  statistic: statistics,
  indicator: indicators,
  derivation: derivations,
  subject: subjects,
  person: people,
  organisation: organisations,
  media,
} as const satisfies Record<TrashKind, unknown>;

/**
 * Holds the row of a thing until the transaction ends, against whoever throws it away, puts it back, or comes to refer to it. A brief isn't held against what refers to it: its saves
 * hold the draft, and go on while it is in the trash. False where there is none.
 */
export async function holdThing(tx: Tx, { kind, id }: ThrownAway): Promise<boolean> {
  const strength = sql.raw(kind === "brief" ? "for no key update" : "for update");
  const { rows } = await tx.execute(
    sql`select id from ${tables[kind]} where id = ${id} ${strength}`,
  );
  return rows.length > 0;
}

/** Holds what a thing rests on until the transaction ends, against whoever throws it away; in one order, so that two who do so don't wait for each other. */
export async function shareThings(tx: Tx, things: readonly ThrownAway[]): Promise<void> {
  for (const { kind, id } of things) {
    const strength = sql.raw(kind === "brief" ? "for share" : "for key share");
    await tx.execute(sql`select from ${tables[kind]} where id = ${id} ${strength}`);
  }
}

export async function isTrashed(tx: Tx, thing: ThrownAway): Promise<boolean> {
  return (await tx.$count(trash, isRowOf(thing))) > 0;
}

export async function insertTrash(
  tx: Tx,
  { kind, id, by, reopened }: ThrownAway & { by: string; reopened: ReopenedProposal[] | null },
): Promise<void> {
  // Of these columns only: since when it is there the database says, which lets nobody give it.
  await tx.execute(
    sql`insert into ${trash} (kind, thing_id, trashed_by, reopened) values (${kind}, ${id}, ${by}, ${reopened && JSON.stringify(reopened)}::jsonb)`,
  );
}

/** What the row held; null where the thing isn't in the trash. */
export async function deleteTrash(
  tx: Tx,
  thing: ThrownAway,
): Promise<{ reopened: ReopenedProposal[] | null } | null> {
  const [row] = await tx
    .delete(trash)
    .where(isRowOf(thing))
    .returning({ reopened: trash.reopened });
  return row ?? null;
}

/** Says that a thing stays in the trash for good. */
export async function markKept(tx: Tx, thing: ThrownAway): Promise<void> {
  await tx.update(trash).set({ keptAt: sql`clock_timestamp()` }).where(isRowOf(thing));
}

/** Takes a thing that is in the trash, with what is nothing without it, out of the database. The database refuses what is referred to, or is too new in the trash. */
export async function deleteThing(tx: Tx, { kind, id }: ThrownAway): Promise<void> {
  if (kind === "source") await tx.execute(sql`delete from source_watches where source_id = ${id}`);
  if (kind === "person") await tx.execute(sql`delete from roles where person_id = ${id}`);
  if (kind === "indicator") {
    await tx.execute(sql`delete from indicator_subjects where indicator_id = ${id}`);
    await tx.execute(
      sql`delete from series where slice_id in (select l.id from slices l where l.indicator_id = ${id})`,
    );
    await tx.execute(sql`delete from slices where indicator_id = ${id}`);
  }
  await tx.execute(sql`delete from ${tables[kind]} where id = ${id}`);
}

function isRowOf({ kind, id }: ThrownAway) {
  return and(eq(trash.kind, kind), eq(trash.thingId, id));
}
