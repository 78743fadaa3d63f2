import { remember } from "../remember.ts";
import { countStartsBefore } from "./count-before.ts";
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

const roubles = /^(рубл(ь|я|ю|ем|е|и|ей|ям|ями|ях)|руб|rubles?|roubles?)$/;

function isRouble(noun: string): boolean {
  return roubles.test(noun);
}

/** Where the text tells of a country with roubles; `isCalled`: they are called by it there. */
type Told = { from: number; country: "Belarus" | "Russia"; isCalled: boolean };

const belarus = /^(belarus|minsk|белорус|беларус|минск)/;
const russia = /^(russia|moscow|росси|рф|москв)/;

const countryOf = remember((word): Told["country"] | null =>
  belarus.test(word) || word === "byn" ? "Belarus" : russia.test(word) ? "Russia" : null,
);

const toldIn = new WeakMap<readonly Token[], readonly Told[]>();

/** In reading order, found once a text: every sum asks. */
function findTold(tokens: readonly Token[]): readonly Told[] {
  const known = toldIn.get(tokens);
  if (known) return known;
  const told: Told[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const token = tokens[from];
    const country = token?.kind === "word" ? countryOf(token.lower) : null;
    if (!token || !country) continue;
    const { lower } = token;
    const isCalled = lower === "byn" || isRouble(tokens[from + 1]?.lower ?? "");
    told.push({ from, country, isCalled });
  }
  toldIn.set(tokens, told);
  return told;
}

/**
 * Roubles are Russian, unless the last that were called by their country were Belarusian, or unless only Belarus is told of. Null where
 * the plain word is right.
 */
function roubleAt(tokens: Token[], at: number): string | null {
  const all = findTold(tokens);
  const told = all.slice(countStartsBefore(all, at - reach), countStartsBefore(all, at));
  const caller = told.findLast(({ isCalled }) => isCalled);
  const isBelarusian = caller
    ? caller.country === "Belarus"
    : told.length > 0 && told.every(({ country }) => country === "Belarus");
  return isBelarusian ? "BYN" : null;
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
