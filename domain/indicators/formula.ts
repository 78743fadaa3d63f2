import { compareDecimals } from "#domain/evidence/decimal.ts";
import type { FigureValue } from "#domain/evidence/figure.ts";
import { listFormula, operations } from "#domain/evidence/formula.ts";

const nbsp = "\u00a0";

type Printed = { figure: FigureValue; printed: string };

/** The arithmetic as a reader can do it again: "6.7 billion dollars + 5.7 billion dollars = 12.4 billion dollars". */
export function formulaOf(
  run: Printed & { operation: string },
  inputs: readonly Printed[],
): string {
  const operation = operations.find((one) => one === run.operation);
  if (!operation) throw new Error(`A run of an unknown operation: ${run.operation}`);
  const pieces = listFormula(operation, inputs.length, isMultiplied(run, inputs)).map((piece) =>
    "sign" in piece ? piece.sign : (inputs[piece.input]?.printed ?? ""),
  );
  // Adding what is below zero is written as taking it away.
  const left = pieces.join(" ").replaceAll("( ", "(").replaceAll(" )", ")").replaceAll("+ −", "− ");
  return `${left} =${nbsp}${run.printed}`;
}

/** A conversion multiplies where a rate above one makes more of the amount, or one below it less. */
function isMultiplied({ figure }: Printed, [amount, rate]: readonly Printed[]): boolean {
  if (!figure.value || !amount?.figure.value || !rate?.figure.value) return false;
  const grew = compareDecimals(figure.value, amount.figure.value) > 0;
  return grew === compareDecimals(rate.figure.value, "1") > 0;
}
