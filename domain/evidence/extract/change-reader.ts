import { changeLinks, changeWords, levelLinks, particleVerbs } from "./lexicon/change.ts";
import { qualifiersBefore } from "./lexicon/qualifiers.ts";
import { compilePhrases, compileWords, matchPhrase, matchPhraseBefore } from "./phrases.ts";
import type { FigureReading } from "./quantities.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";
import type { FigureDirection } from "./types.ts";

const changes = compilePhrases(changeWords);
const qualifiers = compileWords(qualifiersBefore.map(([phrase]) => phrase));
const reach = 6;

/** "Lost 400 jobs", "raised $3m", "added 41,000 jobs": what was had or got, and no change of a level, unless it is a share. */
const havingWords = new Set(
  "lose loses lost losing raise raises raised raising add adds added adding cut cuts cutting".split(
    " ",
  ),
);

const comparisons: ReadonlyMap<string, FigureDirection> = new Map([
  ...wordsOf("up", "more higher above dearer больше выше дороже"),
  ...wordsOf("down", "less fewer lower below cheaper меньше ниже дешевле"),
]);

function wordsOf(direction: FigureDirection, words: string): [string, FigureDirection][] {
  return words.split(" ").map((word) => [word, direction]);
}

/** "12% less than a year earlier", "18,000 fewer than", "на 4% выше, чем": a comparison with another time or place; of counts and sums only where it says with what. */
function readComparison(
  tokens: Token[],
  { to }: FigureReading,
  isRelative: boolean,
): FigureDirection | null {
  const direction = comparisons.get(tokens[to]?.lower ?? "") ?? null;
  if (isRelative || direction === null) return direction;
  const behind = tokens[to + 1]?.lower === "," ? to + 2 : to + 1;
  const isCompared =
    /^(than|чем)$/.test(tokens[behind]?.lower ?? "") ||
    (/^(above|below)$/.test(tokens[to]?.lower ?? "") && tokens[to + 1]?.kind === "word");
  return isCompared ? direction : null;
}

/** "стало меньше на четверть". */
function readComparisonBefore(tokens: Token[], { from }: FigureReading): FigureDirection | null {
  if (tokens[from - 1]?.lower !== "на") return null;
  return comparisons.get(tokens[from - 2]?.lower ?? "") ?? null;
}

function isShare({ first }: Pick<FigureReading, "first">): boolean {
  return /^(percent|ratio|percentage_points)$/.test(first.unit?.kind ?? "");
}

/** "up 5.5% in the West, and costs by 2%", «крупа подорожала на четверть, а мука — на 31%»: by how much, whose verb was said before. */
export function isByHowMuch(tokens: Token[], { from, first }: FigureReading): boolean {
  const lead = tokens[from - 1]?.lower ?? "";
  if (!isShare({ first })) return false;
  return lead === "by" || lead === "на" || (lead === "в" && first.unit?.kind === "ratio");
}

function isParticle(tokens: Token[], at: number): boolean {
  const isUpOrDown = tokens[at]?.lower === "up" || tokens[at]?.lower === "down";
  return isUpOrDown && particleVerbs.has(tokens[at - 1]?.lower ?? "");
}

/**
 * The direction of a figure that says by how much something changed: "rose by 5%", "up 5.4%", "a 5% fall". Where "to" stands between, the
 * figure is the level reached and has none.
 */
export function readDirection(
  tokens: Token[],
  reading: FigureReading,
  sentence: Sentence,
): FigureDirection | null {
  if (reading.first.direction) return reading.first.direction;
  const behind = matchPhrase(changes, tokens, reading.to);
  const isRelative = isShare(reading);
  if (behind && isRelative && !/^(up|down|on)$/.test(tokens[reading.to]?.lower ?? ""))
    return behind.value;
  const compared = readComparison(tokens, reading, isRelative);
  if (compared) return compared;
  // "вырос почти до 2,7 трлн": the qualifier itself leads to a level.
  if (levelLinks.has(tokens[reading.first.from - 1]?.lower ?? "")) return null;
  return readComparisonBefore(tokens, reading) ?? readChangeBefore(tokens, reading, sentence);
}

/** The word of change that leads to the figure, over what may stand between. */
function readChangeBefore(
  tokens: Token[],
  reading: FigureReading,
  sentence: Sentence,
): FigureDirection | null {
  const kind = reading.first.unit?.kind;
  // "вырос в 2,5 раза".
  const isTimes = kind === "ratio" && tokens[reading.from - 1]?.lower === "в";
  let end = isTimes ? reading.from - 1 : reading.from;
  for (let steps = 0; steps < reach && end > sentence.from; steps += 1) {
    const change = matchPhraseBefore(changes, tokens, end);
    if (change) {
      const isHad = !isShare(reading) && havingWords.has(tokens[change.from]?.lower ?? "");
      const isBy = tokens[reading.from - 1]?.lower === "by";
      return isParticle(tokens, change.from) || (isHad && !isBy) ? null : change.value;
    }
    const token = tokens[end - 1];
    if (!token || levelLinks.has(token.lower)) return null;
    const isLink =
      changeLinks.has(token.lower) || matchPhraseBefore(qualifiers, tokens, end) !== null;
    // "Exports to Poland rose last year by 5%": what stands between is passed over only once "by" has shown that a change is meant.
    const isBy =
      tokens[reading.from - 1]?.lower === "by" || tokens[reading.from - 1]?.lower === "на";
    if (!isLink && !(isBy && token.kind !== "mark")) return null;
    end -= 1;
  }
  return null;
}
