import { asc, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { proposals } from "#db/schema/proposals.ts";
import { staff } from "#db/schema/staff.ts";
import { isThingId } from "#domain/fields.ts";
import { proposedFigure, proposedQuote } from "./proposed.ts";
import type { ProposalDecision, ProposalView } from "./view.ts";

export type ProposalRow = typeof proposals.$inferSelect;

/** What is proposed for a text layer, in its order; of two that begin together, the longer first. */
export async function listProposals(db: Reader, textLayerId: string): Promise<ProposalView[]> {
  const rows = await db
    .select({ proposal: proposals, by: staff.name })
    .from(proposals)
    .leftJoin(staff, eq(staff.id, proposals.decidedBy))
    .where(eq(proposals.textLayerId, textLayerId))
    .orderBy(asc(proposals.startAt), desc(proposals.endAt));
  return rows.flatMap(({ proposal, by }) => toProposalView(proposal, by) ?? []);
}

/** For commands. */
export async function findProposal(db: Reader, proposalId: string): Promise<ProposalRow | null> {
  if (!isThingId(proposalId)) return null;
  const rows = await db.select().from(proposals).where(eq(proposals.id, proposalId));
  return rows[0] ?? null;
}

function toProposalView(row: ProposalRow, by: string | null): ProposalView | null {
  const base = {
    id: row.id,
    engine: row.engine,
    start: row.startAt,
    end: row.endAt,
    decided: toDecision(row, by),
  };
  switch (row.kind) {
    case "quote":
      return { ...base, kind: "quote", proposed: proposedQuote.parse(row.proposed) };
    case "figure":
      return { ...base, kind: "figure", proposed: proposedFigure.parse(row.proposed) };
    case "person":
      return null;
  }
}

function toDecision(row: ProposalRow, by: string | null): ProposalDecision | null {
  if (row.decision === null || row.decidedAt === null) return null;
  const quote = row.becameQuoteId && { kind: "quote" as const, id: row.becameQuoteId };
  const statistic = row.becameStatisticId && {
    kind: "statistic" as const,
    id: row.becameStatisticId,
  };
  return { decision: row.decision, by, at: row.decidedAt, became: quote || statistic || null };
}
