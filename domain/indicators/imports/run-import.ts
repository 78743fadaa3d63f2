import { studioDb, type Tx } from "#db/client.ts";
import type { Problem } from "#domain/result.ts";
import { UnreadableTable } from "../tables/table-row.ts";
import type { Mapping } from "./input-mapping.ts";
import { type Batch, readBatches } from "./read-batches.ts";
import { SeriesBook } from "./series-book.ts";
import { type TakingIn, takeIn } from "./take-in.ts";
import {
  type EntryOutcome,
  type OutcomeExample,
  type OutcomeState,
  outcomeStates,
} from "./view-imports.ts";
import { tellProgress } from "./writes-imports.ts";

export type ImportRun = {
  rows: number;
  counts: Record<OutcomeState, number>;
  examples: OutcomeExample[];
};

/** Why a run came to no end: somebody stopped it, or the table can't be read. Thrown, so that its transaction is undone. */
export class EndedRun extends Error {
  readonly problem: Problem | null;

  constructor(problem: Problem | null) {
    super("ended");
    this.problem = problem;
  }
}

const examplesMax = 200;

/**
 * Takes a whole table in, in the transaction given, stretch by stretch: while the database writes one the next is read and decided. How far it is is told beside the
 * transaction. Memory doesn't grow with the table. Throws EndedRun.
 */
export async function runImport(
  tx: Tx,
  {
    bytes,
    ...taking
  }: Omit<TakingIn, "tx" | "series" | "ownReports" | "compilerIds" | "written"> & {
    bytes: Buffer;
    mapping: Mapping;
  },
): Promise<ImportRun> {
  const run: ImportRun = { rows: 0, counts: emptyCounts(), examples: [] };
  const { indicator, by } = taking;
  const whole: TakingIn = {
    ...taking,
    tx,
    series: await SeriesBook.open(tx, { indicatorId: indicator.id, createdBy: by }),
    ownReports: new Map(),
    compilerIds: new Map(),
    written: Promise.resolve(),
  };
  try {
    for await (const batch of readBatches(bytes, taking.mapping)) {
      const before = whole.written;
      const outcomes = await takeIn(whole, batch.entries);
      // Of what is decided and not written yet there are never more than two stretches.
      await before;
      count(run, batch, outcomes);
      await tellHowFar(taking.importId, run.rows);
    }
    await whole.written;
  } catch (error) {
    await whole.written.catch(() => undefined);
    if (error instanceof UnreadableTable) throw new EndedRun({ code: error.code });
    throw error;
  }
  return run;
}

function count(run: ImportRun, batch: Batch, outcomes: readonly EntryOutcome[]): void {
  run.rows = batch.rows;
  for (const [at, outcome] of outcomes.entries()) {
    run.counts[outcome.state] += 1;
    if (run.counts[outcome.state] > examplesMax) continue;
    const entry = batch.entries[at];
    const period = entry?.kind === "value" ? entry.period : null;
    run.examples.push({ ...outcome, text: batch.texts[at]?.slice(0, 80) ?? "", period });
  }
}

async function tellHowFar(importId: string, rows: number): Promise<void> {
  const { isStopAsked } = await studioDb().transaction((tx) => tellProgress(tx, importId, rows));
  if (isStopAsked) throw new EndedRun(null);
}

function emptyCounts(): Record<OutcomeState, number> {
  return Object.fromEntries(outcomeStates.map((state) => [state, 0])) as Record<
    OutcomeState,
    number
  >;
}
