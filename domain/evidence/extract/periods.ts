import { monthWords } from "./lexicon/months.ts";
import { cardinals } from "./lexicon/number-words.ts";
import { edgePrepositions, edgeWords, periodLinks, relativeYears } from "./lexicon/period-words.ts";
import { readPeriod } from "./period-reader.ts";
import { isDash, type PeriodReading } from "./period-tokens.ts";
import { compilePhrases, matchPhrase } from "./phrases.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** A period's place by token; `value` null where nothing in the text dates it. */
export type Period = { from: number; to: number; sentence: number; value: string | null };

const relativeYearPhrases = compilePhrases(relativeYears);
const deadlines = new Set(["by", "until", "till", "before", "к", "ко", "до", "do"]);
const ordinalStarts = new Set("first second third fourth last final".split(" "));

/** Cheap refusal, so that most words of a text cost one look. */
function mayBegin(token: Token): boolean {
  if (token.kind === "number" || token.kind === "code") return true;
  if (token.kind !== "word") return false;
  return (
    monthWords.has(token.lower) ||
    edgeWords.has(token.lower) ||
    cardinals.has(token.lower) ||
    ordinalStarts.has(token.lower) ||
    token.lower.length <= 2 ||
    startsPeriod.test(token.lower)
  );
}

const startsPeriod =
  /^(q[1-4]|h[1-2]|iii|past|last|next|coming|previous|following|preceding|recent|this|the|a|year|current|spring|summer|autumn|перв|втор|трет|четв|послед|ближайш|следующ|предыдущ|предстоящ|прошл|минувш|эт|текущ|нынешн|будущ|весн|лет|осен|годом)/;

/** Past "the end of", "early", "mid-": where the period itself begins, or null. */
function edgeEnd(tokens: Token[], at: number): number | null {
  if (!edgeWords.has(tokens[at]?.lower ?? "")) return null;
  let end = at + 1;
  for (let skipped = 0; skipped < 4; skipped += 1) {
    const token = tokens[end];
    if (!token || !(periodLinks.has(token.lower) || token.lower === "in" || isDash(token))) break;
    end += 1;
  }
  return end;
}

function widenLeft(tokens: Token[], at: number): number {
  let from = at;
  if (tokens[from - 1]?.lower === "the") from -= 1;
  if (
    deadlines.has(tokens[from - 1]?.lower ?? "") &&
    edgePrepositions.has(tokens[from - 1]?.lower ?? "")
  )
    from -= 1;
  return from;
}

function readAt(tokens: Token[], at: number): PeriodReading | null {
  const inner = edgeEnd(tokens, at);
  const edged = inner === null ? null : readPeriod(tokens, inner);
  if (edged) return { ...edged, from: widenLeft(tokens, at) };
  return readPeriod(tokens, at);
}

function relativeYearAt(
  tokens: Token[],
  at: number,
  published: number | null,
): PeriodReading | null {
  const match = matchPhrase(relativeYearPhrases, tokens, at);
  if (!match) return null;
  const year = published === null ? null : published + match.value;
  return { from: at, to: match.to, year, value: year === null ? null : String };
}

/** The year of an EDTF date such as 2023-11-29 or 2023~. */
function publishedYear(publishedOn: string | undefined): number | null {
  const match = /^(\d{4})/.exec(publishedOn ?? "");
  return match ? Number(match[1]) : null;
}

/**
 * All periods of the text, in order and apart. A month or quarter without a year takes the year named in its sentence, else the year
 * of publication; what still has none is kept with no value, because its numbers aren't figures.
 */
export function findPeriods(
  tokens: Token[],
  sentences: Sentence[],
  publishedOn: string | undefined,
): Period[] {
  const published = publishedYear(publishedOn);
  const periods: Period[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const readings: PeriodReading[] = [];
    let at = sentence.from;
    while (at < sentence.to) {
      const token = tokens[at];
      const reading =
        token && mayBegin(token)
          ? (relativeYearAt(tokens, at, published) ?? readAt(tokens, at))
          : null;
      if (
        reading &&
        reading.to <= sentence.to &&
        reading.from >= (readings.at(-1)?.to ?? sentence.from)
      )
        readings.push(reading);
      at = reading && reading.to <= sentence.to ? reading.to : at + 1;
    }
    const known = readings.flatMap((reading) => (reading.year === null ? [] : [reading.year]));
    for (const reading of readings) {
      const year = reading.year ?? (known.length === 1 ? (known[0] ?? null) : published);
      const value = year === null || reading.value === null ? null : reading.value(year);
      periods.push({ from: reading.from, to: reading.to, sentence: index, value });
    }
  }
  return periods;
}
