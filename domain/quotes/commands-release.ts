import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { proposals } from "#db/schema/proposals.ts";
import { quoteStates, quotes } from "#db/schema/quotes.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { reopenProposal } from "#domain/capture/writes.ts";
import { isThingId } from "#domain/fields.ts";
import { checkRelease } from "#domain/release-rules.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { listUses, nameUses } from "#domain/sources/queries-citations.ts";
import { quotesTag, type Tag, tagOf } from "#domain/tags.ts";
import { requireQuote } from "./commands.ts";
import type { QuoteView } from "./view.ts";
import { releaseQuoteRow, withdrawQuoteRow } from "./writes.ts";

/**
 * A second person says that readers may see the quote although no published version cites it; and again, what was added since they could. Then it is nobody who added
 * something of that.
 */
export async function releaseQuote(actor: Actor, quoteId: string): Promise<Result<QuoteView>> {
  if (!can(actor, "quote.release")) return fail({ code: "auth.notAllowed" });
  if (!isThingId(quoteId)) return fail({ code: "thing.notFound" });
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const rows = await tx.select().from(quotes).where(eq(quotes.id, quoteId));
    const quote = rows[0];
    if (!quote || quote.withdrawnAt) return fail({ code: "thing.notFound" });
    const release = checkRelease(actor, quote);
    if ("problem" in release) return fail(release.problem);
    const { shownAsOf } = await requireQuote(tx, quoteId);
    const news = await listMakersSince(tx, quoteId, shownAsOf);
    if (shownAsOf !== null && news.includes(release.by.id)) {
      return fail({ code: "release.secondPersonNeeded" });
    }
    if (!quote.releasedAt || news.length > 0) {
      await releaseQuoteRow(tx, quoteId, release.by.id);
      audit({ action: "quote.release", thing: "quote", thingId: quoteId });
      touch(quotesTag, tagOf("quote", quoteId), ...(await listSpeakerTags(tx, quoteId)));
    }
    return succeed(await requireQuote(tx, quoteId));
  });
}

/** Who added states, wordings and witnesses since; null is the system, and of what readers don't see at all everything counts. */
async function listMakersSince(
  tx: Tx,
  quoteId: string,
  since: Date | null,
): Promise<(string | null)[]> {
  const { rows } = await tx.execute<{ created_by: string | null }>(sql`
    select created_by from (
      select created_by, created_at from quote_states where quote_id = ${quoteId}
      union all select created_by, created_at from wordings where quote_id = ${quoteId}
      union all select x.created_by, x.created_at from quote_witnesses x join wordings w on w.id = x.wording_id where w.quote_id = ${quoteId}
    ) as added where date_trunc('milliseconds', created_at) > coalesce(${since?.toISOString() ?? null}::timestamptz, '-infinity')`);
  return rows.map((row) => row.created_by);
}

/** Of all who were ever taken for its speaker. */
async function listSpeakerTags(tx: Tx, quoteId: string): Promise<Tag[]> {
  const states = await tx
    .select({
      person: quoteStates.speakerPersonId,
      organisation: quoteStates.speakerOrganisationId,
    })
    .from(quoteStates)
    .where(eq(quoteStates.quoteId, quoteId));
  return states.flatMap(({ person, organisation }) => [
    ...(person === null ? [] : [tagOf("person", person)]),
    ...(organisation === null ? [] : [tagOf("organisation", organisation)]),
  ]);
}

/**
 * Takes a quote made by mistake out of every list and picker; the proposal that it came from is open again. What a brief cites stays, and is revised instead.
 * The rows stay too: nothing of the past is deleted.
 */
export async function withdrawQuote(
  actor: Actor,
  quoteId: string,
): Promise<Result<{ quoteId: string }>> {
  if (!can(actor, "quote.update")) return fail({ code: "auth.notAllowed" });
  if (!isThingId(quoteId)) return fail({ code: "thing.notFound" });
  return await runWrite(actor, async (write) => {
    const problem = await withdrawQuoteIn(write, quoteId);
    return problem ? fail(problem) : succeed({ quoteId });
  });
}

/** For commands: the withdrawal itself, with its audit row. */
export async function withdrawQuoteIn(
  { tx, audit }: Write,
  quoteId: string,
): Promise<Problem | null> {
  const rows = await tx.select().from(quotes).where(eq(quotes.id, quoteId)).for("update");
  if (!rows[0] || rows[0].withdrawnAt) return { code: "thing.notFound" };
  const uses = await listUses(tx, { quoteId });
  if (uses.length > 0) return { code: "quotes.cited", values: nameUses(uses) };
  await withdrawQuoteRow(tx, quoteId);
  const became = await tx
    .select({ id: proposals.id })
    .from(proposals)
    .where(eq(proposals.becameQuoteId, quoteId));
  for (const { id } of became) await reopenProposal(tx, id);
  audit({ action: "quote.withdraw", thing: "quote", thingId: quoteId });
  return null;
}
