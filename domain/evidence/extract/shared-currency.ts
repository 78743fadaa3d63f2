import { sharedCurrencies, sharedCurrencyNouns } from "./lexicon/generic-currencies.ts";
import { currencyPrefixes, unitsAfter } from "./lexicon/units.ts";
import { compilePhrases, matchPhrase } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** How far back a country or another sum is looked for. */
const reach = 1200;
/** How far ahead, where nothing before says it. */
const aheadReach = 200;

const sums = compilePhrases([...currencyPrefixes, ...unitsAfter]);
/** Whose hundredth is a cent. */
const withCents = new Set("USD EUR CAD AUD NZD SGD HKD ZAR KES".split(" "));

/** "1.1 trillion dinars" in a text on Algeria: the currency of the country that was named last, of those that have such a noun. */
export function sharedCurrency(tokens: Token[], at: number, noun: string): string | null {
  if (isRouble(noun)) return roubleAt(tokens, at);
  const countries = sharedCurrencies.get(sharedCurrencyNouns(noun));
  if (!countries) return null;
  for (let back = at; back >= Math.max(0, at - reach); back -= 1) {
    const token = tokens[back];
    if (token?.kind !== "word") continue;
    const country = countries.find(({ isNamed }) => isNamed(token));
    if (country) return country.code;
  }
  return null;
}

function isRouble(noun: string): boolean {
  return /^(рубл(ь|я|ю|ем|е|и|ей|ям|ями|ях)|руб|rubles?|roubles?)$/.test(noun);
}

const belarus = ["belarus", "minsk", "белорус", "беларус", "минск"];
const russia = ["russia", "moscow", "росси", "рф", "москв"];

function startsAny(word: string, starts: readonly string[]): boolean {
  return starts.some((start) => word.startsWith(start));
}

/**
 * Roubles are Russian, unless the last that were called by their country were Belarusian, or unless only Belarus is told of. Null where
 * the plain word is right.
 */
function roubleAt(tokens: Token[], at: number): string | null {
  let isBelarusToldOf = false;
  let isRussiaToldOf = false;
  for (let back = at - 1; back >= Math.max(0, at - reach); back -= 1) {
    const { lower } = tokens[back] ?? { lower: "" };
    const [isBelarus, isRussia] = [startsAny(lower, belarus), startsAny(lower, russia)];
    const isCalled = (isBelarus || isRussia) && isRouble(tokens[back + 1]?.lower ?? "");
    if (lower === "byn" || (isCalled && isBelarus)) return "BYN";
    if (isCalled) return null;
    isRussiaToldOf ||= isRussia;
    isBelarusToldOf ||= isBelarus;
  }
  return isBelarusToldOf && !isRussiaToldOf ? "BYN" : null;
}

function centsOf(tokens: Token[], at: number): string | null {
  const match = tokens[at] && matchPhrase(sums, tokens, at);
  const code = match && match.value.unit.kind === "currency" ? match.value.unit.code : null;
  return code !== null && withCents.has(code) ? code : null;
}

/** "30 cents": of the euro in a text that counts in euros. */
export function centCurrency(tokens: Token[], at: number): string {
  for (let back = at - 1; back >= Math.max(0, at - reach); back -= 1) {
    const code = centsOf(tokens, back);
    if (code) return code;
  }
  for (let ahead = at + 1; ahead < Math.min(tokens.length, at + aheadReach); ahead += 1) {
    const code = centsOf(tokens, ahead);
    if (code) return code;
  }
  return "USD";
}
