import { createHash } from "node:crypto";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  captures,
  passages,
  passageTexts,
  type TextBlock,
  textContents,
  textLayers,
} from "#db/schema/captures.ts";
import { proposals } from "#db/schema/proposals.ts";
import { sources } from "#db/schema/sources.ts";
import type { Problem } from "#domain/result.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { cutPassage, findPage, type TextSpan } from "./rules.ts";
import { keepFingerprint } from "./writes-fingerprints.ts";

/** The only writer of captures, text layers, passages and proposals. */

type CaptureRow = Omit<typeof captures.$inferInsert, "n">;

/** Bytes are looked up and added by one writer at a time, so that two who send the same at the same moment don't both add them. */
export async function lockBytes(tx: Tx, sha256: Buffer): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('capture ' || ${sha256.toString("hex")}, 0))`,
  );
}

/** Numbers the capture within its source; the source's row is locked until the end, so that two don't get the same number. */
export async function insertCapture(tx: Tx, row: CaptureRow): Promise<{ id: string; n: number }> {
  await tx
    .select({ id: sources.id })
    .from(sources)
    .where(eq(sources.id, row.sourceId))
    .for("no key update");
  const rows = await tx
    .insert(captures)
    .values({
      ...row,
      n: sql`(select coalesce(max(n), 0) + 1 from captures where source_id = ${row.sourceId})`,
    })
    .returning({ id: captures.id, n: captures.n });
  return requireRow(rows);
}

export async function insertTextLayer(
  tx: Tx,
  layer: {
    captureId: string;
    normaliser: string;
    text: string;
    blocks: TextBlock[];
    fingerprint: Fingerprint;
  },
): Promise<string> {
  const textSha256 = hashText(layer.text);
  await tx
    .insert(textContents)
    .values({ sha256: textSha256, text: layer.text })
    .onConflictDoNothing();
  await keepFingerprint(tx, textSha256, layer.fingerprint);
  const rows = await tx
    .insert(textLayers)
    .values({
      captureId: layer.captureId,
      normaliser: layer.normaliser,
      textSha256,
      blocks: layer.blocks,
    })
    .returning({ id: textLayers.id });
  return requireRow(rows).id;
}

export type NewProposal = Pick<
  typeof proposals.$inferInsert,
  "kind" | "startAt" | "endAt" | "proposed"
>;

/** A statement with thousands of values would be built for half a second in which nobody else is answered; one list of them is written at once. */
const proposalsPerInsert = 1_000;

/** Answers how many were new: a second proposal of one engine for the same words is none. */
export async function insertProposals(
  tx: Tx,
  { textLayerId, engine }: { textLayerId: string; engine: string },
  proposed: NewProposal[],
): Promise<number> {
  let added = 0;
  for (let at = 0; at < proposed.length; at += proposalsPerInsert) {
    const list = JSON.stringify(proposed.slice(at, at + proposalsPerInsert));
    const { rowCount } = await tx.execute(sql`
      insert into proposals (text_layer_id, engine, kind, start_at, end_at, proposed)
      select ${textLayerId}::uuid, ${engine}, kind, "startAt", "endAt", proposed
      from jsonb_to_recordset(${list}::jsonb) as new(kind text, "startAt" integer, "endAt" integer, proposed jsonb)
      on conflict do nothing`);
    added += rowCount ?? 0;
  }
  return added;
}

/** Takes away what is open, and proposes this instead, but for words that a decided proposal of the kind covers. Answers how many were new. */
export async function replaceOpenProposals(
  tx: Tx,
  layer: { textLayerId: string; engine: string },
  proposed: NewProposal[],
): Promise<number> {
  await tx
    .delete(proposals)
    .where(and(eq(proposals.textLayerId, layer.textLayerId), isNull(proposals.decision)));
  const decided = await tx
    .select({ kind: proposals.kind, startAt: proposals.startAt, endAt: proposals.endAt })
    .from(proposals)
    .where(eq(proposals.textLayerId, layer.textLayerId));
  const isOpen = (each: NewProposal) =>
    decided.every(
      ({ kind, startAt, endAt }) =>
        kind !== each.kind || endAt <= each.startAt || startAt >= each.endAt,
    );
  return await insertProposals(tx, layer, proposed.filter(isOpen));
}

export type MadePassage = {
  id: string;
  captureId: string;
  textLayerId: string;
  start: number;
  end: number;
  exact: string;
};

/**
 * The passage at this place: the one that is there, or a new one. Blanks at its ends are left out, so what was asked for and what is given may differ by
 * them. Null where there is no such layer, its text was redacted, or the span doesn't lie in it.
 */
export async function ensurePassage(
  tx: Tx,
  wanted: TextSpan & { textLayerId: string; createdBy: string | null },
): Promise<MadePassage | null> {
  const { textLayerId, createdBy } = wanted;
  const layers = await tx
    .select({
      captureId: textLayers.captureId,
      blocks: textLayers.blocks,
      text: textContents.text,
    })
    .from(textLayers)
    .innerJoin(textContents, eq(textContents.sha256, textLayers.textSha256))
    .where(eq(textLayers.id, textLayerId));
  const layer = layers[0];
  const cut = layer?.text ? cutPassage(layer.text, wanted) : null;
  if (!layer || !cut) return null;
  const made = {
    captureId: layer.captureId,
    textLayerId,
    start: cut.start,
    end: cut.end,
    exact: cut.exact,
  };
  const inserted = await tx
    .insert(passages)
    .values({
      captureId: layer.captureId,
      textLayerId,
      startAt: cut.start,
      endAt: cut.end,
      page: findPage(layer.blocks, cut.start),
      exactSha256: hashText(cut.exact),
      createdBy,
    })
    .onConflictDoNothing()
    .returning({ id: passages.id });
  if (inserted[0]) {
    const { exact, prefix, suffix } = cut;
    await tx.insert(passageTexts).values({ passageId: inserted[0].id, exact, prefix, suffix });
    return { ...made, id: inserted[0].id };
  }
  // Somebody else's is committed by now: the insert waited for it.
  const found = await tx
    .select({ id: passages.id })
    .from(passages)
    .where(
      and(
        eq(passages.textLayerId, textLayerId),
        eq(passages.startAt, cut.start),
        eq(passages.endAt, cut.end),
      ),
    );
  return { ...made, id: requireRow(found).id };
}

/**
 * Marks an open proposal as accepted (as it was, or edited), with what it became: a quote of a quote's proposal, a statistic of a figure's. Gives the
 * problem where there is no such proposal, or somebody has decided it meanwhile: then the command refuses and nothing is made twice.
 */
export async function settleProposal(
  tx: Tx,
  settled: {
    proposalId: string;
    decision: "accepted" | "edited";
    became: { quoteId: string } | { statisticId: string };
    decidedBy: string | null;
  },
): Promise<Problem | null> {
  const { became } = settled;
  const kind = "quoteId" in became ? "quote" : "figure";
  const rows = await tx
    .update(proposals)
    .set({
      decision: settled.decision,
      decidedBy: settled.decidedBy,
      decidedAt: sql`clock_timestamp()`,
      becameQuoteId: "quoteId" in became ? became.quoteId : null,
      becameStatisticId: "statisticId" in became ? became.statisticId : null,
    })
    .where(
      and(
        eq(proposals.id, settled.proposalId),
        eq(proposals.kind, kind),
        isNull(proposals.decision),
      ),
    )
    .returning({ id: proposals.id });
  return rows.length === 1 ? null : { code: "proposals.decided" };
}

/** The ids of those that were open, and are dismissed now. */
export async function dismissOpenProposals(
  tx: Tx,
  proposalIds: string[],
  decidedBy: string | null,
): Promise<string[]> {
  const rows = await tx
    .update(proposals)
    .set({ decision: "dismissed", decidedBy, decidedAt: sql`clock_timestamp()` })
    .where(and(inArray(proposals.id, proposalIds), isNull(proposals.decision)))
    .returning({ id: proposals.id });
  return rows.map(({ id }) => id);
}

/** Opens a decided proposal again. What it became must have been withdrawn before. */
export async function reopenProposal(tx: Tx, proposalId: string): Promise<void> {
  await tx
    .update(proposals)
    .set({
      decision: null,
      decidedBy: null,
      decidedAt: null,
      becameQuoteId: null,
      becameStatisticId: null,
    })
    .where(eq(proposals.id, proposalId));
}

export function hashText(text: string): Buffer {
  return createHash("sha256").update(text, "utf8").digest();
}

export function requireRow<T>(rows: T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error("A row was inserted and not returned.");
  return row;
}
