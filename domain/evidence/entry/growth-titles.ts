import { tokeniseIn } from "../extract/analysis.ts";
import { changeWords } from "../extract/lexicon/change.ts";
import { compilePhrases, compileWords, hasPhrase } from "../extract/phrases.ts";
import { shareWords } from "../lint/lexicon/shares.ts";

const changes = compilePhrases([
  ...changeWords,
  ...["change", "changes", "изменение", "изменения", "змяненне", "прырост", "рост"].map(
    (word): [string, "up"] => [word, "up"],
  ),
]);
const shares = compileWords(shareWords);
const link =
  /^(?:of|in|the|a|an|by|to|on|over|per|cent|percent|year|years|annual|rate|same|period|темп|темпы|к|в|на|год|году|за|годовой|процент\p{L}*|да|у)$/u;
const stemChars = 5;

/** Whether an indicator's title says that it is the growth of what the other one measures: "Growth of trade turnover" of "Trade turnover". */
export function isGrowthOf(title: string, level: string): boolean {
  const [own, other] = [wordsOf(title), wordsOf(level)];
  const isGrowth = own.some((token) => hasPhrase(changes, [token]));
  const isLevel = !other.some((token) => hasPhrase(changes, [token]));
  return isGrowth && isLevel && stemsOf(own) === stemsOf(other);
}

/** Whether a title speaks of parts of a whole. */
export function isShareTitle(title: string): boolean {
  return hasPhrase(shares, tokensOf(title));
}

function tokensOf(title: string) {
  return tokeniseIn(/\p{Script=Cyrillic}/u.test(title) ? "ru" : "en", title);
}

function wordsOf(title: string) {
  return tokensOf(title).filter(({ kind, lower }) => kind === "word" && !link.test(lower));
}

function stemsOf(tokens: ReturnType<typeof wordsOf>): string {
  const named = tokens.filter((token) => !hasPhrase(changes, [token]));
  return [...new Set(named.map(({ lower }) => lower.slice(0, stemChars)))].sort().join(" ");
}
