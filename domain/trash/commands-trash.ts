import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { findHold } from "./find-hold.ts";
import { findNeeded, listNeeds } from "./find-needed.ts";
import { hideThing, showThing } from "./hide.ts";
import { type ThrownAwayInput, thrownAway } from "./input-trash.ts";
import { mayThrow } from "./may-throw.ts";
import type { ThrownAway } from "./view-trash.ts";
import { deleteTrash, holdThing, insertTrash, isTrashed, shareThings } from "./writes-trash.ts";

/**
 * Puts a thing that nothing uses into the trash: it leaves lists, pickers and the studio's search, and can be neither cited nor published until it is put back. Refused where readers can see it or
 * something rests on it, which is named. Of two who do so at once both are told that it is there, and the trail has it once.
 */
export async function throwAway(actor: Actor, input: ThrownAwayInput): Promise<Result<ThrownAway>> {
  const parsed = parseInput(thrownAway, input);
  if (!parsed.ok) return parsed;
  const thing = parsed.value;
  if (actor.kind !== "staff" || !mayThrow(actor, thing.kind))
    return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async (write) => {
    const { tx, audit } = write;
    if (!(await holdThing(tx, thing))) return fail({ code: "thing.notFound" });
    if (await isTrashed(tx, thing)) return succeed(thing);
    const problems = [...(await findPlan(tx, thing)), ...(await findHold(tx, thing))];
    if (problems.length > 0) return fail(...problems);
    const hidden = await hideThing(write, thing);
    if ("problem" in hidden) return fail(hidden.problem);
    await insertTrash(tx, { ...thing, by: actor.id, reopened: hidden.reopened });
    audit({ action: "trash.add", thing: thing.kind, thingId: thing.id });
    return succeed(thing);
  });
}

/** A brief that waits for its time is first taken out of the plan. */
async function findPlan(tx: Tx, { kind, id }: ThrownAway): Promise<Problem[]> {
  if (kind !== "brief") return [];
  const { rows } = await tx.execute(
    sql`select from briefs where id = ${id} and state = 'scheduled'`,
  );
  return rows.length > 0 ? [{ code: "briefs.scheduled" }] : [];
}

/** Puts a thing back where it was, once what it rests on is there again. */
export async function putBack(actor: Actor, input: ThrownAwayInput): Promise<Result<ThrownAway>> {
  const parsed = parseInput(thrownAway, input);
  if (!parsed.ok) return parsed;
  const thing = parsed.value;
  if (!mayThrow(actor, thing.kind)) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async (write) => {
    const { tx, audit } = write;
    if (!(await holdThing(tx, thing))) return fail({ code: "thing.notFound" });
    if (!(await isTrashed(tx, thing))) return succeed(thing);
    await shareThings(tx, await listNeeds(tx, thing));
    const needed = await findNeeded(tx, thing);
    if (needed) return fail(needed);
    const row = await deleteTrash(tx, thing);
    await showThing(write, { ...thing, reopened: row?.reopened ?? null });
    audit({ action: "trash.put-back", thing: thing.kind, thingId: thing.id });
    return succeed(thing);
  });
}
