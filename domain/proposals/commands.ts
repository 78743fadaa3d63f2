import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { findProposal } from "#domain/capture/queries-proposals.ts";
import { reopenProposal } from "#domain/capture/writes.ts";
import { withdrawStatisticIn } from "#domain/indicators/commands-withdraw.ts";
import { withdrawQuoteIn } from "#domain/quotes/commands-release.ts";
import { fail, type Result, succeed } from "#domain/result.ts";

/**
 * Opens a decided proposal again. A dismissed one is simply open; of an accepted one the quote or the statistic that it became is withdrawn, which is
 * refused where something rests on that already. The trail keeps both decisions. Undoing what is open changes nothing.
 */
export async function undoProposalDecision(
  actor: Actor,
  proposalId: string,
): Promise<Result<{ proposalId: string }>> {
  if (!can(actor, "proposal.decide")) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async (write) => {
    const proposal = await findProposal(write.tx, proposalId);
    if (!proposal) return fail({ code: "thing.notFound" });
    if (proposal.decision === null) return succeed({ proposalId });
    const { becameQuoteId, becameStatisticId } = proposal;
    const problem = becameQuoteId
      ? await withdrawQuoteIn(write, becameQuoteId)
      : becameStatisticId && (await withdrawStatisticIn(write, becameStatisticId));
    if (problem) return fail(problem);
    await reopenProposal(write.tx, proposalId);
    const detail = { decision: null, undone: proposal.decision };
    write.audit({ action: "proposal.decide", thing: "proposal", thingId: proposalId, detail });
    return succeed({ proposalId });
  });
}
