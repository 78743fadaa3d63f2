import { asc, eq } from "drizzle-orm";
import { type Reader, studioDb } from "#db/client.ts";
import { sourceIntakes } from "#db/schema/intakes.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { listNearTexts } from "#domain/capture/queries-near.ts";
import type { NearText } from "#domain/capture/view.ts";
import { isThingId } from "#domain/fields.ts";
import { findSourcesAtEach } from "#domain/sources/queries-imports.ts";
import type { KnownSource } from "#domain/sources/view-imports.ts";
import { type IntakeProposal, readProposal } from "./proposal.ts";
import type { IntakeView, SourceLink } from "./view.ts";

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
  return row && ((await toViews(actor, [row]))[0] ?? null);
}

/** Those that were given together, in the order in which they were given; null when there is no such batch, or it isn't the actor's to see. */
export async function listIntakes(actor: Actor, batchId: string): Promise<IntakeView[] | null> {
  if (!can(actor, "source.create") || !isThingId(batchId)) return null;
  const rows = await studioDb()
    .select()
    .from(sourceIntakes)
    .where(eq(sourceIntakes.batchId, batchId))
    .orderBy(asc(sourceIntakes.createdAt), asc(sourceIntakes.id));
  return rows.length === 0 ? null : await toViews(actor, rows);
}

/** Where nearly the same text is held as the one that an address answered with; the source that it became aside. */
export async function listNearIntake(actor: Actor, intake: IntakeView): Promise<NearText[]> {
  const fingerprint = intake.proposal?.fingerprint;
  if (!fingerprint) return [];
  const texts = await listNearTexts(actor, fingerprint);
  return texts.filter(({ source }) => source.id !== intake.sourceId);
}

async function toViews(actor: Actor, rows: readonly Row[]): Promise<IntakeView[]> {
  const read = rows.map((row) => ({ row, proposal: readProposal(row.proposal) }));
  const found = await findSourcesAtEach(
    actor,
    read.map(({ row, proposal }) => ({
      addresses: listAddresses(row, proposal),
      doi: proposal?.doi?.value ?? null,
    })),
  );
  return read.map(({ row, proposal }, at) => ({
    ...{ id: row.id, batchId: row.batchId, url: row.url, state: row.state },
    ...{ failure: row.failure, failureValues: row.failureValues ?? {} },
    ...{ finalUrl: row.finalUrl, httpStatus: row.httpStatus, mediaType: row.mediaType },
    ...{ byteLength: row.byteLength, proposal, sourceId: row.sourceId },
    fetchedAt: row.fetchedAt?.toISOString() ?? null,
    known: toLinks(found[at]?.same, row.sourceId),
    knownByDoi: toLinks(found[at]?.byDoi, row.sourceId),
    perhaps: toLinks(found[at]?.perhaps, row.sourceId),
  }));
}

function listAddresses({ url, finalUrl }: Row, proposal: IntakeProposal | null): string[] {
  const own = proposal?.url;
  const told = [url, finalUrl, own?.value, own?.runnerUp?.value, ...(proposal?.ledBy ?? [])];
  return [...new Set(told.filter((each) => each != null))];
}

const linksMax = 5;

/** But for the source that it became. */
function toLinks(found: readonly KnownSource[] = [], ownId: string | null): SourceLink[] {
  return found
    .filter(({ id }) => id !== ownId)
    .slice(0, linksMax)
    .map(({ id, title, code }) => ({ id, title, code }));
}
