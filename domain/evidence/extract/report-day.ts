import type { PlacedReading } from "./ellipsis.ts";
import { isTooShort, type PeriodScope } from "./figure-scope.ts";
import { isDay } from "./period-values.ts";
import type { Period } from "./periods.ts";
import { readTense } from "./tense-reader.ts";

/** The day stands in the first sentences, at the head of one. */
const openingSentences = 2;
const openingWordsMax = 4;

const modals = /^(will|would|can|could|may|might|must|should|shall)$/;

/** "As of 1 October", "as at 30 June", «по состоянию на 1 октября». */
function isStateOn({ tokens, sentence }: PeriodScope, { from }: Period): boolean {
  const [lead, link] = [tokens[from - 2]?.lower ?? "", tokens[from - 1]?.lower ?? ""];
  const isNamed =
    (lead === "as" && /^(of|at)$/.test(link)) || (lead === "состоянию" && link === "на");
  return isNamed && from - sentence.from <= openingWordsMax;
}

/** "As of 1 October grain had been threshed. … Potatoes have been lifted from 71% of the fields": the day that a report tells the state of, which goes on where a figure of the present names no time. */
export class ReportDay {
  #day: Period | null = null;
  /** The paragraph that last told of another time. */
  #otherParagraph: number | null = null;

  find(scope: PeriodScope, reading: PlacedReading): Period | null {
    const { tokens, sentence, periods, bases, asides } = scope;
    if (!this.#day || periods.length + bases.length + asides.length > 0) return null;
    if (this.#otherParagraph === sentence.paragraph) return null;
    const words = tokens.slice(sentence.from, sentence.to);
    if (words.some(({ lower }) => modals.test(lower))) return null;
    const tense = readTense(tokens, reading, sentence);
    if (tense !== "perfect" && tense !== "other") return null;
    return isTooShort(scope, reading, this.#day) ? null : this.#day;
  }

  tell(scope: PeriodScope, index: number): void {
    const { sentence, periods } = scope;
    if (index < openingSentences)
      this.#day ??= periods.find((each) => isDay(each.value) && isStateOn(scope, each)) ?? null;
    const own = this.#day?.value;
    if (periods.some(({ value }) => value !== null && value !== own))
      this.#otherParagraph = sentence.paragraph;
  }
}
