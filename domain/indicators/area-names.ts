import type { WordsLocale } from "#domain/evidence/format-date.ts";

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Made once: making them takes longer than asking them a hundred names. */
const regions = {
  en: new Intl.DisplayNames("en", { type: "region" }),
  ru: new Intl.DisplayNames("ru", { type: "region" }),
  be: new Intl.DisplayNames("be", { type: "region" }),
};

/** ISO 3166 codes by their name in the language; other areas have a name as they are. */
export function nameArea(area: string, locale: WordsLocale): string {
  if (!/^[A-Z]{2}$/.test(area)) return area;
  return regions[locale].of(area) ?? area;
}

let names: Readonly<Record<string, string>> | null = null;

/** Every country's code with its names in the languages that we print, for a search by words: made once, as it never changes. */
export function listAreaNames(): Readonly<Record<string, string>> {
  if (names) return names;
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const russian = new Intl.DisplayNames("ru", { type: "region", fallback: "none" });
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  names = Object.fromEntries(
    codes.flatMap((code) => {
      const name = [english.of(code), russian.of(code)].filter(Boolean).join(" ");
      return name === "" ? [] : [[code, name]];
    }),
  );
  return names;
}
