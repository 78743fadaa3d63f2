import type { LoadedStatistic } from "#domain/indicators/load-statistics.ts";
import type { LoadedRun } from "./load-runs.ts";

const nbsp = "\u00a0";

/** The arithmetic as a reader can do it again: "6.7 billion dollars + 5.7 billion dollars = 12.4 billion dollars". */
export function formulaOf(
  run: Pick<LoadedRun, "operation" | "printed">,
  inputs: readonly Pick<LoadedStatistic, "printed">[],
): string {
  const printed = inputs.map((input) => input.printed);
  const [first = "", second = ""] = printed;
  return `${left(run.operation, printed, first, second)} =${nbsp}${run.printed}`;
}

function left(operation: string, printed: string[], first: string, second: string): string {
  switch (operation) {
    case "sum":
      return printed.join(" + ");
    case "difference":
      return printed.join(" − ");
    case "change":
      return `(${second} − ${first}) ÷ ${first}`;
    case "implied_level":
      return `${first} ÷ (100% + ${second})`;
    case "ratio":
    case "share":
    case "per_head":
    case "index":
    case "conversion":
      return `${first} ÷ ${second}`;
    default:
      return printed.join(" · ");
  }
}
