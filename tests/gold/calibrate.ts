import { globSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { engineVersion } from "#domain/evidence/extract/extract.ts";
import { type Judged, measureReliability } from "#domain/evidence/reliability.ts";
import { type Claim, claims, type JudgedClaim, judgeTexts } from "./judge.ts";
import { fitBase, fitWeights, predict, type Weights } from "./logistic.ts";
import { printWeights } from "./print-weights.ts";
import { readGold } from "./read-gold.ts";

/**
 * `npm run calibrate`: makes anew what the engine's confidences are reckoned by, to be done after its rules change. What tells right proposals from wrong ones is
 * learnt from the texts for development. How often proposals are right at all isn't: rules were written on those texts. It is learnt, one number for each kind of claim,
 * from texts that no rule was written on: those held back, or those of `--unseen FOLDER`. With `--check` nothing is learnt or written: it prints whether the engine is
 * as sure of the unseen texts as it is right.
 */
const target = "domain/evidence/extract/confidence/weights.ts";

const { values } = parseArgs({
  options: { unseen: { type: "string" }, check: { type: "boolean" } },
});
const own = globSync("tests/gold/{en,ru}/*.xml").sort().map(readGold);
const unseen = values.unseen
  ? globSync(`${values.unseen}/**/*.xml`).sort().map(readGold)
  : own.filter(({ set }) => set === "held");
const learnt = judgeTexts(values.unseen ? own : own.filter(({ set }) => set === "dev"));
const asked = judgeTexts(unseen);

if (values.check) {
  for (const claim of claims)
    print(
      claim,
      asked.filter((each) => each.of === claim),
    );
} else {
  writeFileSync(target, printWeights(engineVersion, learn()));
  console.log(`\n${target} is written for engine ${engineVersion}.`);
}

function learn(): Map<Claim, Weights> {
  return new Map(
    claims.map((claim) => {
      const rows = learnt.filter((each) => each.of === claim);
      const others = asked.filter((each) => each.of === claim);
      const fitted = fitWeights(rows);
      print(`${claim}, texts for development`, foretell(rows, fitWeights));
      print(
        `${claim}, unseen texts`,
        foretell(others, (rest) => fitBase(fitted, rest)),
      );
      return [claim, fitBase(fitted, others)];
    }),
  );
}

/** What would be said of each text by what is learnt from the others, so that nothing is measured on what it was fitted to. */
function foretell(
  rows: readonly JudgedClaim[],
  learnFrom: (rest: readonly JudgedClaim[]) => Weights,
): Judged[] {
  return [...new Set(rows.map(({ text }) => text))].flatMap((text) => {
    const learned = learnFrom(rows.filter((row) => row.text !== text));
    return rows
      .filter((row) => row.text === text)
      .map(({ features, isRight }) => ({ said: predict(learned, features), isRight }));
  });
}

function print(name: string, judged: readonly Judged[]): void {
  const measured = measureReliability(judged);
  if (!measured) return;
  console.log(`${name}: ${measured.n}, calibration error ${measured.error.toFixed(3)}`);
  for (const { from, to, n, said, right } of measured.bins)
    console.log(
      `  said ${from.toFixed(1)}–${to.toFixed(1)}: ${String(n).padStart(4)}, on average ${said.toFixed(2)}, right ${right.toFixed(2)}`,
    );
}
