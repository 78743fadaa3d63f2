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
  const kind = reading.first.unit?.kind;
  const isRelative = kind === "percent" || kind === "ratio" || kind === "percentage_points";
  if (behind && isRelative && !/^(up|down|on)$/.test(tokens[reading.to]?.lower ?? ""))
    return behind.value;
  // "вырос почти до 2,7 трлн": the qualifier itself leads to a level.
  if (levelLinks.has(tokens[reading.first.from - 1]?.lower ?? "")) return null;
  let end = reading.from;
  for (let steps = 0; steps < reach && end > sentence.from; steps += 1) {
    const change = matchPhraseBefore(changes, tokens, end);
    if (change) return isParticle(tokens, change.from) ? null : change.value;
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
