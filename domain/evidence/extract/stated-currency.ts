import { magnitudeAt } from "./number-reading.ts";
import { matchPhrase } from "./phrases.ts";
import type { Sentence } from "./sentences.ts";
import { sharedCurrency } from "./shared-currency.ts";
import type { Token } from "./tokens.ts";
import { unitPhrases } from "./unit-phrases.ts";

const reach = 30;
/** "in dollar terms", "в долларовом выражении": the noun as an adjective. */
const adjectives: readonly (readonly [RegExp, string])[] = [
  [/^dollar$|^долларовом$/, "USD"],
  [/^euro$/, "EUR"],
  [/^(rouble|ruble)$|^рублевом$/, "RUB"],
  [/^yuan$|^юаневом$/, "CNY"],
];
const terms = /^(terms|выражении|эквиваленте)$/;

function adjectiveAt(tokens: Token[], at: number): string | null {
  if (!terms.test(tokens[at + 1]?.lower ?? "")) return null;
  const lower = tokens[at]?.lower ?? "";
  return adjectives.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
}

/**
 * "In euros, the debt was 3.4 billion", «в долларах экспорт составил 2,1 млрд»: the currency that the figure's sentence says apart, before it.
 * An ISO code, or null.
 */
export function statedCurrency(
  tokens: Token[],
  sentence: Sentence,
  figureFrom: number,
): string | null {
  for (let at = figureFrom - 2; at >= Math.max(sentence.from, figureFrom - reach); at -= 1) {
    if (tokens[at]?.lower === ";") return null;
    if (!/^(in|в)$/.test(tokens[at]?.lower ?? "")) continue;
    const noun = magnitudeAt(tokens, at + 1)?.to ?? at + 1;
    const adjective = adjectiveAt(tokens, noun);
    if (adjective) return adjective;
    const shared = sharedCurrency(tokens, noun, tokens[noun]?.lower ?? "");
    if (shared) return shared;
    const { unit } = matchPhrase(unitPhrases, tokens, noun)?.value ?? { unit: null };
    if (unit?.kind === "currency") return unit.code;
  }
  return null;
}
