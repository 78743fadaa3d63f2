import type { Dated } from "./dated.ts";
import type { PlacedReading } from "./ellipsis.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { electionNouns, electionWords, eventKinds } from "./lexicon/event-words.ts";
import { isDay } from "./period-values.ts";
import type { Period } from "./periods.ts";
import { compileWords, matchPhrase, type PhraseTable } from "./phrases.ts";
import { readTense } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

const kinds = eventKinds.map((kind) => ({
  ...kind,
  leads: kind.leads.map(compileWords),
  tells: compileWords(kind.tells),
}));
type Kind = (typeof kinds)[number];
const nouns = compileWords(electionNouns);
const electoral = compileWords(electionWords);

const openingSentences = 3;
/** So many paragraphs behind the day may go on with it. */
const paragraphsMax = 3;
const nounReach = 3;

function hasWord(tokens: Token[], words: PhraseTable<true>, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (tokens[at]?.kind === "word" && matchPhrase(words, tokens, at)) return true;
  return false;
}

/** "Sunday's parliamentary election", "the election on Sunday". */
function isOfElection(tokens: Token[], { from, to }: Period): boolean {
  const isOwner = Boolean(tokens[to - 1]?.lower.endsWith("'s"));
  return isOwner
    ? hasWord(tokens, nouns, to, to + nounReach)
    : hasWord(tokens, nouns, Math.max(0, from - nounReach), from);
}

/** "72 of the 180 seats": how many there are. */
function isWhole(tokens: Token[], { from }: PlacedReading): boolean {
  return (
    /^(the|its|their|a)$/.test(tokens[from - 1]?.lower ?? "") && tokens[from - 2]?.lower === "of"
  );
}

/** "With 97% of votes counted": so many by the day of the news. */
function isCounted(tokens: Token[], { to }: PlacedReading): boolean {
  if (tokens[to]?.lower !== "of") return false;
  return [2, 3].some((ahead) => tokens[to + ahead]?.lower === "counted");
}

const hadReach = 6;

/** "had expected a cut of 50 points": before the day. */
function isBefore(tokens: Token[], { from }: PlacedReading): boolean {
  for (let at = from - 2; at >= Math.max(0, from - hadReach); at -= 1) {
    if (tokens[at]?.kind === "mark") return false;
    if (tokens[at]?.lower === "had") return tokens[at + 1]?.kind === "word";
  }
  return false;
}

/** "Councillors agreed on Wednesday to … Thirty-one backed the cut", "were fined on Tuesday … Kalkar was given €120m": what an event's words tell of is of its day. */
export class EventDay {
  readonly #told: { kind: Kind; day: Period; paragraph: number }[] = [];
  /** The day of the election that the text is about, wherever the text names it. */
  readonly #election: Period | null;
  #newsDay: Period | null = null;

  constructor({ tokens, periods }: Dated) {
    const election = periods.find((period) => isDay(period.value) && isOfElection(tokens, period));
    this.#election = election ? { ...election, isMeant: true } : null;
  }

  /** For a figure of the past that names no time. */
  find(scope: PeriodScope, reading: PlacedReading): Period | null {
    const { tokens, sentence } = scope;
    if (scope.periods.length > 0 || isWhole(tokens, reading) || isBefore(tokens, reading))
      return null;
    if (this.#election && isCounted(tokens, reading)) return this.#newsDay;
    const day = this.#dayOf(scope, reading);
    const isVerb = reading.first.isFraction && /ed$/.test(tokens[reading.to - 1]?.lower ?? "");
    return day && (isVerb || readTense(tokens, reading, sentence) === "past") ? day : null;
  }

  #dayOf({ tokens, sentence }: PeriodScope, { first }: PlacedReading): Period | null {
    const told = this.#told.find(
      ({ kind, paragraph }) =>
        sentence.paragraph - paragraph <= paragraphsMax &&
        (!kind.units || kind.units.includes(first.unit?.kind ?? "")) &&
        hasWord(tokens, kind.tells, sentence.from, sentence.to),
    );
    if (told) return told.day;
    const isElectoral =
      this.#election !== null && hasWord(tokens, electoral, sentence.from, sentence.to);
    return isElectoral ? this.#election : null;
  }

  tell({ tokens, sentence, periods, asides }: PeriodScope, index: number): void {
    if (index >= openingSentences) return;
    const day = [...periods, ...asides].find(({ value }) => isDay(value));
    if (!day) return;
    const isOfNews = [...periods, ...asides].find(
      (each) => isDay(each.value) && each.value !== this.#election?.value,
    );
    this.#newsDay ??= isOfNews ?? null;
    for (const kind of kinds) {
      const isTold =
        this.#told.every((told) => told.kind !== kind) &&
        kind.leads.every((words) => hasWord(tokens, words, sentence.from, sentence.to));
      if (isTold) this.#told.push({ kind, day, paragraph: sentence.paragraph });
    }
  }
}
