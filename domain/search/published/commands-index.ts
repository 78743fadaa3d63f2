import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { searchEngine } from "./find-engine.ts";
import { listChangedEntries, takeWaiting } from "./gather-entries.ts";

const portion = 100;

/**
 * Makes the entries by which readers find what has changed: of at most a hundred things that something was told of, with what else became public by it; how many were told of. Bookkeeping, of
 * which the trail needs to know nothing.
 */
export async function indexPublished(actor: Actor): Promise<Result<number>> {
  if (!can(actor, "search.index")) return fail({ code: "auth.notAllowed" });
  return await runWrite(
    actor,
    async ({ tx }) => {
      const told = await takeWaiting(tx, portion);
      if (told.length > 0) await searchEngine.index(tx, await listChangedEntries(tx, told));
      return succeed(told.length);
    },
    { trail: "none" },
  );
}
