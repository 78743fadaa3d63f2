import { studioDb } from "#db/client.ts";
import { insertQuote, insertWitness } from "./quote-rows.ts";
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
