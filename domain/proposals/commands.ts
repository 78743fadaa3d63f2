import { runWrite, type Write } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { findProposal, type ProposalRow } from "#domain/capture/queries-proposals.ts";
import { reopenProposal } from "#domain/capture/writes.ts";
import { withdrawStatisticIn } from "#domain/indicators/commands-withdraw.ts";
import { takeWitnessBackIn } from "#domain/indicators/commands-witnesses.ts";
import { withdrawQuoteIn } from "#domain/quotes/commands-release.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";

/**
 * Opens a decided proposal again. A dismissed one is simply open; of an accepted one the quote or the statistic that it became is withdrawn, which is
 * refused where something rests on that already, and where its words were bound to a statistic as a further witness, that alone is taken back. The trail keeps both decisions. Undoing what is open changes nothing.
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
    const problem = await unmake(write, actor, proposal);
    if (problem) return fail(problem);
    await reopenProposal(write.tx, proposalId);
    const detail = { decision: null, undone: proposal.decision };
    write.audit({ action: "proposal.decide", thing: "proposal", thingId: proposalId, detail });
    return succeed({ proposalId });
  });
}

async function unmake(write: Write, actor: Actor, proposal: ProposalRow): Promise<Problem | null> {
  const { becameQuoteId, becameStatisticId: statisticId, textLayerId } = proposal;
  if (becameQuoteId) return await withdrawQuoteIn(write, becameQuoteId);
  if (!statisticId) return null;
  const words = { textLayerId, start: proposal.startAt, end: proposal.endAt };
  const wasWitness = await takeWitnessBackIn(write, { statisticId, ...words }, toStaffId(actor));
  return wasWitness ? null : await withdrawStatisticIn(write, statisticId);
}
