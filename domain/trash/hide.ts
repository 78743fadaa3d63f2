import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { proposals } from "#db/schema/proposals.ts";
import type { ReopenedProposal } from "#db/schema/trash.ts";
import type { Write } from "#domain/audit/transaction.ts";
import { settleProposal } from "#domain/capture/writes.ts";
import { returnStatisticIn, withdrawStatisticIn } from "#domain/indicators/commands-withdraw.ts";
import { withdrawQuoteIn } from "#domain/quotes/commands-release.ts";
import { returnQuoteRow } from "#domain/quotes/writes.ts";
import type { Problem } from "#domain/result.ts";
import { returnSourceRow, withdrawSources } from "#domain/sources/writes.ts";
import type { ThrownAway } from "./view-trash.ts";

type Hidden = { problem: Problem } | { reopened: ReopenedProposal[] | null };

/** Takes out of lists what has a mark of its own for that; the others' lists ask the trash. */
export async function hideThing(write: Write, { kind, id }: ThrownAway): Promise<Hidden> {
  const { tx } = write;
  if (kind === "source") await withdrawSources(tx, [id]);
  if (kind !== "quote" && kind !== "statistic") return { reopened: null };
  const isQuote = kind === "quote";
  const reopened = await listBecame(
    tx,
    eq(isQuote ? proposals.becameQuoteId : proposals.becameStatisticId, id),
  );
  const problem = await (isQuote ? withdrawQuoteIn(write, id) : withdrawStatisticIn(write, id));
  return problem ? { problem } : { reopened };
}

/** The other way. A proposal that was decided anew meanwhile stays as it was decided. */
export async function showThing(
  write: Write,
  { kind, id, reopened }: ThrownAway & { reopened: ReopenedProposal[] | null },
): Promise<void> {
  const { tx } = write;
  if (kind === "source") await returnSourceRow(tx, id);
  if (kind === "quote") await returnQuoteRow(tx, id);
  if (kind === "statistic") await returnStatisticIn(write, id);
  for (const proposal of reopened ?? []) {
    const became = kind === "quote" ? { quoteId: id } : { statisticId: id };
    await settleProposal(tx, { ...proposal, became });
  }
}

async function listBecame(tx: Tx, where: SQL): Promise<ReopenedProposal[]> {
  const rows = await tx
    .select({
      proposalId: proposals.id,
      decision: sql<ReopenedProposal["decision"]>`${proposals.decision}`,
      decidedBy: proposals.decidedBy,
    })
    .from(proposals)
    .where(and(where, inArray(proposals.decision, ["accepted", "edited"])));
  return rows;
}
