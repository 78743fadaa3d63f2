import { globSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { engineVersion } from "#domain/evidence/extract/extract.ts";
import { measureReliability } from "#domain/evidence/reliability.ts";
import { type Claim, claims, type JudgedClaim, judgeTexts } from "./judge.ts";
import { fitBase, fitWeights, predict, type Weights } from "./logistic.ts";
import { printWeights } from "./print-weights.ts";
import { readGold } from "./read-gold.ts";

/**
 * `npm run calibrate`: makes anew what the engine's confidences are reckoned by, to be done after its rules change. What tells right proposals from wrong ones is
 * learnt from the texts for development. How often proposals are right at all isn't: rules were written on those texts. It is learnt, one number for each kind of claim,
 * from texts that no rule was written on: those held back, or those of `--unseen FOLDER`.
 */
const target = "domain/evidence/extract/confidence/weights.ts";

const { values } = parseArgs({ options: { unseen: { type: "string" } } });
const own = globSync("tests/gold/{en,ru}/*.xml").sort().map(readGold);
const unseen = values.unseen
  ? globSync(`${values.unseen}/**/*.xml`).sort().map(readGold)
  : own.filter(({ set }) => set === "held");
const learnt = judgeTexts(values.unseen ? own : own.filter(({ set }) => set === "dev"));
const asked = judgeTexts(unseen);

const weights = new Map<Claim, Weights>();
for (const claim of claims) {
  const rows = learnt.filter((each) => each.of === claim);
  const others = asked.filter((each) => each.of === claim);
  const fitted = fitWeights(rows);
  weights.set(claim, fitBase(fitted, others));
  report(`${claim}, texts for development`, rows, (rest) => fitWeights(rest));
  report(`${claim}, unseen texts`, others, (rest) => fitBase(fitted, rest));
}
writeFileSync(target, printWeights(engineVersion, weights));
console.log(`\n${target} is written for engine ${engineVersion}.`);

/** Each text by what was learnt from the others, so that nothing is measured on what it was fitted to. */
function report(
  name: string,
  rows: readonly JudgedClaim[],
  learn: (rest: readonly JudgedClaim[]) => Weights,
): void {
  const judged = [...new Set(rows.map(({ text }) => text))].flatMap((text) => {
    const learned = learn(rows.filter((row) => row.text !== text));
    return rows
      .filter((row) => row.text === text)
      .map(({ features, isRight }) => ({ said: predict(learned, features), isRight }));
  });
  const measured = measureReliability(judged);
  if (!measured) return;
  console.log(`${name}: ${measured.n}, calibration error ${measured.error.toFixed(3)}`);
  for (const { from, to, n, said, right } of measured.bins)
    console.log(
      `  said ${from.toFixed(1)}–${to.toFixed(1)}: ${String(n).padStart(4)}, on average ${said.toFixed(2)}, right ${right.toFixed(2)}`,
    );
}
