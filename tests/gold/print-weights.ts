import type { Weights } from "./logistic.ts";

/** The file that the engine reads its confidences' weights from, as the formatter would leave it. */
export function printWeights(engine: string, weights: ReadonlyMap<string, Weights>): string {
  const parts = [...weights].map(([claim, own]) => {
    const lines = Object.entries(own).map(([name, value]) => `    ${name}: ${toDigits(value)},`);
    return `  ${claim}: {\n${lines.join("\n")}\n  },`;
  });
  return `/** Made by \`npm run calibrate\` (tests/gold), and by nobody's hand: what tells right proposals from wrong ones, as logits. */
export const weightsOfEngine = "${engine}";

export const weights = {
${parts.join("\n")}
};
`;
}

function toDigits(value: number): string {
  const digits = value.toFixed(2).replace(/\.?0+$/, "");
  return digits === "-0" || digits === "" ? "0" : digits;
}
