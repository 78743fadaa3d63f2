import type { Dated } from "./dated.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { isChange, type PeriodScope } from "./figure-scope.ts";
import { isPollDate } from "./period-asides.ts";
import type { Period } from "./periods.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

const polls = /^(polls?|surveys?)$/;
const askedOf =
  /^(polls?|surveys?|respondents|voters|support|approval|undecided|favou?red|backed|margin)$/;

function hasWord(tokens: Token[], { from, to }: Sentence, words: RegExp): boolean {
  for (let at = from; at < to; at += 1) if (words.test(tokens[at]?.lower ?? "")) return true;
  return false;
}

/** "Support fell to 37%. … The poll was conducted between 8 and 12 September": what a poll found is of the days on which it was taken, wherever the text names them. */
export class PollDays {
  readonly #taken: Period | null;
  /** The paragraph that last told of what it found. */
  #paragraph: number | null = null;

  constructor({ tokens, sentences, periods }: Dated) {
    const taken = periods.find((period) => {
      const sentence = sentences[period.sentence];
      return sentence && isPollDate(tokens, period) && hasWord(tokens, sentence, polls);
    });
    this.#taken = taken ? { ...taken, isMeant: true } : null;
  }

  /** For a share that names no time, in a sentence on what was asked or behind one in its paragraph. */
  find({ tokens, sentence, periods }: PeriodScope, reading: PlacedReading): Period | null {
    if (!this.#taken || !isChange(reading)) return null;
    const isOfPoll = periods.every(({ value }) => value === this.#taken?.value);
    const isOnPoll = hasWord(tokens, sentence, askedOf) || this.#paragraph === sentence.paragraph;
    if (!isOfPoll || !isOnPoll) return null;
    this.#paragraph = sentence.paragraph;
    return this.#taken;
  }
}
