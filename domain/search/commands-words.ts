import { studioDb, type Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { listWordlessDrafts, listWordlessVersions } from "./queries-words.ts";
import { keepDraftWords, keepVersionWords } from "./writes-words.ts";

/** Of each a long one takes a tenth of a second. */
const portion = 50;

/**
 * Makes the words by which drafts and versions are found, where they are missing: at most fifty of each; how many. Until then a text is found all the same, by reading it.
 * Bookkeeping, of which the trail needs to know nothing.
 */
export async function indexWords(actor: Actor): Promise<Result<number>> {
  if (!can(actor, "search.index")) return fail({ code: "auth.notAllowed" });
  const drafts = await listWordlessDrafts(studioDb(), portion);
  const versions = await listWordlessVersions(studioDb(), portion);
  const keepEach = async (ids: readonly string[], keep: (tx: Tx, id: string) => Promise<void>) => {
    for (const id of ids)
      await runWrite(actor, async ({ tx }) => succeed(await keep(tx, id)), { trail: "none" });
  };
  await keepEach(drafts, keepDraftWords);
  await keepEach(versions, keepVersionWords);
  return succeed(drafts.length + versions.length);
}
