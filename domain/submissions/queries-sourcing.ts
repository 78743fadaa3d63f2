import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { getIntake, listNearIntake } from "#domain/intakes/queries.ts";
import type { IntakeView, SourceLink } from "#domain/intakes/view.ts";
import { findSourcesAtEach } from "#domain/sources/queries-imports.ts";
import { isNotTrashed } from "#domain/sql.ts";
import type { Submission } from "./moderate.ts";
import type { Sourcing } from "./view.ts";

/** For commands, before they hold it. */
export async function findSubmissionRow(id: string): Promise<Submission | null> {
  const [row] = await studioDb().select().from(submissions).where(eq(submissions.id, id));
  return row ?? null;
}

/** What a source can be made of or belong to: what its address answered, once it was asked, and sources that are there at it or hold nearly the same text. */
export async function findSourcing(
  actor: Actor,
  { address, intakeId }: { address: string | null; intakeId: string | null },
): Promise<Sourcing> {
  if (!can(actor, "submission.read")) return { intake: null, known: [] };
  const intake = intakeId === null ? null : await getIntake(actor, intakeId);
  const known = intake ? await listKnownTo(actor, intake) : await listKnownAt(actor, address);
  return { intake, known };
}

async function listKnownTo(actor: Actor, intake: IntakeView): Promise<SourceLink[]> {
  const near = (await listNearIntake(actor, intake)).map(({ source }) => source);
  const own = intake.sourceId === null ? [] : await listSources(sql`w.id = ${intake.sourceId}`);
  return unique([...own, ...intake.known, ...intake.knownByDoi, ...intake.perhaps, ...near]);
}

async function listKnownAt(actor: Actor, address: string | null): Promise<SourceLink[]> {
  if (address === null) return [];
  const [found] = await findSourcesAtEach(actor, [{ addresses: [address], doi: null }]);
  return unique([...(found?.same ?? []), ...(found?.perhaps ?? [])]);
}

const knownMax = 6;

function unique(links: readonly SourceLink[]): SourceLink[] {
  const byId = new Map(links.map(({ id, title, code }) => [id, { id, title, code }]));
  return [...byId.values()].slice(0, knownMax);
}

/** The id of a source by its code or id, or an address in the studio or on the site that ends in one; null where there is none. */
export async function resolveKnown(actor: Actor, given: string): Promise<string | null> {
  if (!can(actor, "source.read")) return null;
  const last = given.trim().split("/").at(-1) ?? "";
  const [found] = await listSources(
    isThingId(last) ? sql`w.id = ${last}` : sql`w.code = ${last.toLowerCase()}`,
  );
  return found?.id ?? null;
}

async function listSources(where: ReturnType<typeof sql>): Promise<SourceLink[]> {
  const { rows } = await studioDb().execute(sql`
    select w.id, w.code, w.title from sources w where ${where} and w.withdrawn_at is null and ${isNotTrashed("source", "w.id")}`);
  return z
    .array(z.object({ id: z.string(), code: z.string(), title: z.string().nullable() }))
    .parse(rows);
}
