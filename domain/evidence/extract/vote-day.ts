import type { PlacedReading } from "./ellipsis.ts";
import type { PeriodScope } from "./figure-scope.ts";
import type { Period } from "./periods.ts";
import { readTense } from "./tense-reader.ts";

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const openingSentences = 3;
/** So many paragraphs behind the day are still about its vote. */
const paragraphsMax = 3;
const voteWords =
  /^(votes?|voted|voting|backed|opposed|rejected|abstained|abstentions?|rebelled|defied|majority|ballot)$/;
const voters =
  /^(mps|peers|lords|senators|councillors|deputies|lawmakers|legislators|members|lawmaker|ministers|meps|delegates|shareholders|judges|justices)$/;
const deciding =
  /^(vote|voted|votes|agreed|backed|rejected|approved|passed|defeated|ruled|decided)$/;

function hasWord({ tokens, sentence }: PeriodScope, words: RegExp): boolean {
  for (let at = sentence.from; at < sentence.to; at += 1)
    if (words.test(tokens[at]?.lower ?? "")) return true;
  return false;
}

/** "Councillors agreed on Wednesday to … Thirty-one backed the cut": the figures of a vote are of its day. */
export class VoteDay {
  #told: { day: Period; paragraph: number } | null = null;

  find(scope: PeriodScope, reading: PlacedReading): Period | null {
    const told = this.#told;
    const isNear = told !== null && scope.sentence.paragraph - told.paragraph <= paragraphsMax;
    if (!isNear || scope.periods.length > 0 || reading.first.unit?.kind !== "count") return null;
    if (!hasWord(scope, voteWords)) return null;
    return readTense(scope.tokens, reading, scope.sentence) === "past" ? told.day : null;
  }

  tell(scope: PeriodScope, index: number): void {
    if (this.#told || index >= openingSentences) return;
    const day = [...scope.periods, ...scope.asides].find(({ value }) =>
      dayPattern.test(value ?? ""),
    );
    const isVote =
      hasWord(scope, deciding) &&
      (hasWord(scope, voters) || hasWord(scope, /^(vote|voted|votes)$/));
    if (day && isVote) this.#told = { day, paragraph: scope.sentence.paragraph };
  }
}
