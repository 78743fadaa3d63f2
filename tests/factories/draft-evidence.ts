import { randomInt } from "node:crypto";
import { studioDb } from "#db/client.ts";
import { insertQuote, insertWitness } from "./quote-rows.ts";
import { insertCapture } from "./rows.ts";
import { insertStatistic, type StatisticRows } from "./statistic-rows.ts";

/** Statistics of trade in billions of dollars, each of its year, as a running system's editor finds them. */
export async function buildTrade(
  years: readonly { period: string; billions: string; qualifier?: "=" | "~" | ">" }[],
): Promise<StatisticRows[]> {
  return await studioDb().transaction(async (tx) => {
    const made: StatisticRows[] = [];
    for (const { period, billions, qualifier = "=" } of years)
      made.push(
        await insertStatistic(tx, {
          statistic: { period },
          vintage: { reportedValue: billions, qualifier },
        }),
      );
    return made;
  });
}

/** A quotation that stands in what we hold. */
export async function buildStandingQuote(text: string): Promise<{ wordingId: string }> {
  return await studioDb().transaction(async (tx) => {
    const { wordingId } = await insertQuote(tx, { wording: { text } });
    await insertWitness(tx, { wordingId, verdict: "verbatim" });
    return { wordingId };
  });
}

/** A text that we hold. */
export async function buildText(text: string): Promise<void> {
  await studioDb().transaction((tx) => insertCapture(tx, { text }));
}

/** Billions that no other test of this run speaks of, so that a value means one statistic. */
export function newBillions(): string {
  return `${randomInt(40, 99)}.${randomInt(101, 999)}`.replace(/0$/, "7");
}

/** A sentence that no other test of this run quotes. */
export function newSentence(): string {
  const name = Array.from({ length: 8 }, () => String.fromCharCode(randomInt(97, 123))).join("");
  return `The gates of the market of ${name} will stand open to all by the summer.`;
}
