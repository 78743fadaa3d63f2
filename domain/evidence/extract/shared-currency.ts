import { sharedCurrencies } from "./lexicon/generic-currencies.ts";
import type { Token } from "./tokens.ts";

/** How far back a country is looked for. */
const reach = 400;

/** "1.1 trillion dinars" in a text on Algeria: the currency of the country that was named last, of those that have such a noun. */
export function sharedCurrency(tokens: Token[], at: number, noun: string): string | null {
  const countries = sharedCurrencies.get(noun);
  if (!countries) return null;
  for (let back = at; back >= Math.max(0, at - reach); back -= 1) {
    const token = tokens[back];
    if (!token?.capital) continue;
    const country = countries.find(({ names }) => names.has(token.lower));
    if (country) return country.code;
  }
  return null;
}
