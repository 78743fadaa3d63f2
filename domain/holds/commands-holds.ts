import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { legalHoldEnds, legalHolds } from "#db/schema/legal-holds.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import {
  type LiftHoldInput,
  liftHoldInput,
  type PlaceHoldInput,
  placeHoldInput,
} from "./input-holds.ts";
import type { HeldThing } from "./view-holds.ts";

/**
 * An admin says that a source, a brief or everything must be kept, and by which order or law. While it stands nothing of it is removed: the trash keeps it, redactions are refused, keys to identities aren't
 * destroyed. Waits for a deletion that has begun.
 */
export async function placeHold(
  actor: Actor,
  input: PlaceHoldInput,
): Promise<Result<{ holdId: string }>> {
  if (!can(actor, "hold.place") || actor.kind !== "staff") return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(placeHoldInput, input);
  if (!parsed.ok) return parsed;
  const { on, legalBasis, remark } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    if (!(await isThere(tx, on))) return fail({ code: "thing.notFound" });
    const [row] = await tx
      .insert(legalHolds)
      .values({
        sourceId: on?.kind === "source" ? on.id : null,
        briefId: on?.kind === "brief" ? on.id : null,
        ...{ legalBasis, remark, placedBy: actor.id },
      })
      .returning({ id: legalHolds.id });
    if (!row) throw new Error("A hold wasn't kept.");
    const detail = { hold: row.id, legalBasis };
    audit({
      action: "hold.place",
      thing: on?.kind ?? "everything",
      thingId: on?.id ?? null,
      detail,
    });
    return succeed({ holdId: row.id });
  });
}

async function isThere(tx: Tx, on: HeldThing): Promise<boolean> {
  if (on === null) return true;
  const table = sql.raw(on.kind === "source" ? "sources" : "briefs");
  const { rows } = await tx.execute(sql`select from ${table} where id = ${on.id}`);
  return rows.length > 0;
}

/** An admin lifts a hold, with the reason. Files of what was redacted before it and waited on the disk are taken off it then. */
export async function liftHold(actor: Actor, input: LiftHoldInput): Promise<Result<null>> {
  if (!can(actor, "hold.lift") || actor.kind !== "staff") return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(liftHoldInput, input);
  if (!parsed.ok) return parsed;
  const { holdId, reason } = parsed.value;
  return await runWrite(actor, async ({ tx, audit, enqueue }) => {
    const [hold] = await tx.select().from(legalHolds).where(eq(legalHolds.id, holdId));
    if (!hold) return fail({ code: "thing.notFound" });
    const ended = await tx
      .insert(legalHoldEnds)
      .values({ holdId, reason, liftedBy: actor.id })
      .onConflictDoNothing()
      .returning({ holdId: legalHoldEnds.holdId });
    if (ended.length === 0) return fail({ code: "holds.lifted" });
    for (const redactionId of await listRedactionsWithFiles(tx, hold.createdAt))
      enqueue("erase-redacted", { redactionId });
    audit({
      action: "hold.lift",
      thing: hold.sourceId ? "source" : hold.briefId ? "brief" : "everything",
      thingId: hold.sourceId ?? hold.briefId,
      detail: { hold: holdId },
    });
    return succeed(null);
  });
}

/** Of a job that failed for as long as the hold stood nothing is left: it is asked for again. A day more, for what was waiting when the hold came. */
async function listRedactionsWithFiles(tx: Tx, since: Date): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct redaction_id as id from redacted_places where place in ('captures', 'media') and created_at > ${since.toISOString()}::timestamptz - interval '1 day'`);
  return rows.map(({ id }) => id);
}
