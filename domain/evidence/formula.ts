/** Our arithmetic (DESIGN.md §1). What the inputs are, in order, stands with each. */
export const operations = [
  "sum",
  "difference",
  "change",
  "ratio",
  "share",
  "index",
  "per_head",
  "conversion",
  "implied_level",
] as const;
export type Operation = (typeof operations)[number];

/** A piece of a formula: an input by its place in the list, or a sign between. */
export type FormulaPiece = { input: number } | { sign: string };

/**
 * The arithmetic as a reader can do it again, in the order in which it is written. `multiplies` is for a conversion whose rate is the price of one
 * unit of the amount.
 */
export function listFormula(
  operation: Operation,
  inputs: number,
  multiplies: boolean,
): FormulaPiece[] {
  const [first, second] = [{ input: 0 }, { input: 1 }];
  switch (operation) {
    case "sum":
      return Array.from({ length: inputs }, (_, input) =>
        input === 0 ? [first] : [{ sign: "+" }, { input }],
      ).flat();
    case "difference":
      return [first, { sign: "−" }, second];
    case "change":
      return [{ sign: "(" }, second, { sign: "−" }, first, { sign: ")" }, { sign: "÷" }, first];
    case "implied_level":
      return [
        first,
        { sign: "÷" },
        { sign: "(" },
        { sign: "100%" },
        { sign: "+" },
        second,
        { sign: ")" },
      ];
    case "index":
      return [first, { sign: "÷" }, second, { sign: "×" }, { sign: "100" }];
    case "ratio":
    case "share":
    case "per_head":
      return [first, { sign: "÷" }, second];
    case "conversion":
      return [first, { sign: multiplies ? "×" : "÷" }, second];
  }
}
