import { globSync } from "node:fs";
import { measureReliability } from "#domain/evidence/reliability.ts";
import { type Claim, claims, judgeTexts } from "#tests/gold/judge.ts";
import { readGold } from "#tests/gold/read-gold.ts";
import type { Measurement } from "./measure.ts";

const names: Readonly<Record<Claim, string>> = {
  words: "quotations, their words",
  speaker: "… their speaker",
  figure: "figures, value and unit",
  period: "… their period",
};

/** Whether the engine is right as often as it says, on the texts that no rule was written for: for each row, what it said and how often that was so. */
export async function run(): Promise<Measurement[]> {
  const texts = globSync("tests/gold/{en,ru}/*.xml").sort().map(readGold);
  const judged = judgeTexts(texts.filter(({ set }) => set === "held"));
  return claims.flatMap((claim) => {
    const measured = measureReliability(judged.filter((each) => each.of === claim));
    if (!measured) return [];
    const rows = measured.bins.map(({ from, to, n, said, right }) => ({
      name: `confidence, held: ${names[claim]}, said ${from.toFixed(1)}–${to.toFixed(1)}`,
      value: right,
      unit: "right" as const,
      target: null,
      note: `said ${said.toFixed(2)} on average of ${n}`,
    }));
    const error = {
      name: `confidence, held: ${names[claim]}, calibration error`,
      value: measured.error,
      unit: "off" as const,
      target: errorMax,
      note: `the mean distance between said and right, of ${measured.n}`,
    };
    return [...rows, error];
  });
}

/** With some hundred claims of a kind chance alone makes about half of it. */
const errorMax = 0.1;
