import type { Dated } from "./dated.ts";
import type { PlacedReading } from "./ellipsis.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { isDay } from "./period-values.ts";
import type { Period } from "./periods.ts";
import type { Sentence } from "./sentences.ts";
import { readTense } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

const studies = /^(trials?|study|experiment)$/;
const ran =
  /^(ran|lasted|enrolled|recruited|followed|tested|involved|conducted|carried|held|treated|gave|given)$/;
const askedOf =
  /^(trials?|study|researchers|participants|patients|volunteers|placebo|doses?|drug|vaccine|symptoms|side|adults|infants|group|protection|headaches?|reported)$/;

function hasWord(tokens: Token[], { from, to }: Sentence, words: RegExp): boolean {
  for (let at = from; at < to; at += 1) if (words.test(tokens[at]?.lower ?? "")) return true;
  return false;
}

/** "A pill cut flare-ups by half in a large trial. … The trial ran from 2021 to 2023": what a study found is of the time in which it ran, wherever the text names it. */
export class StudyTime {
  readonly #ran: Period | null;

  constructor({ tokens, sentences, periods }: Dated) {
    const told = periods.find((period) => {
      const sentence = sentences[period.sentence];
      if (!sentence || period.value === null || period.isBase) return false;
      if (isDay(period.value)) return false;
      const isRun = /^\d{4}(-\d{2})?\/\d{4}(-\d{2})?$/.test(period.value);
      return isRun && hasWord(tokens, sentence, studies) && hasWord(tokens, sentence, ran);
    });
    this.#ran = told ? { ...told, isMeant: true } : null;
  }

  /** For a share or a count of the past that names no time, in a sentence on what was tested. */
  find({ tokens, sentence, periods }: PeriodScope, reading: PlacedReading): Period | null {
    if (!this.#ran || periods.length > 0) return null;
    if (!/^(percent|ratio|count)$/.test(reading.first.unit?.kind ?? "")) return null;
    if (!hasWord(tokens, sentence, askedOf)) return null;
    return readTense(tokens, reading, sentence) === "past" ? this.#ran : null;
  }
}
