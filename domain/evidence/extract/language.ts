/** Languages whose decimal mark is a comma, of those that the dossier's sources are written in. */
const commaLanguages = new Set(["ru", "be", "uk", "pl", "de", "fr", "es", "it", "lt", "lv", "cs"]);

const sampleCharsMax = 20_000;

/** BCP 47 of the text's language from its letters: enough to tell how its numerals are written. "und" where there are no letters. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, sampleCharsMax);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const cyrillic = count(/[\u0400-\u04ff]/g);
  const latin = count(/[a-zA-Z\u00c0-\u024f]/g);
  if (cyrillic === 0 && latin === 0) return "und";
  if (cyrillic > latin) {
    if (count(/[ўЎ]/g) * 100 > cyrillic) return "be";
    if (count(/[їєґЇЄҐ]/g) * 100 > cyrillic) return "uk";
    return "ru";
  }
  return count(/[ąęłżźćśńĄĘŁŻŹĆŚŃ]/g) * 100 > latin ? "pl" : "en";
}

/** Languages that are written in Cyrillic letters only; some others are written in both. */
const cyrillicLanguages = new Set(["ru", "be", "uk", "bg", "mk", "ky", "tg"]);
/** Languages that are written in Latin letters only, of those that sources are said to be in. */
const latinLanguages = new Set(["en", "pl", "de", "fr", "es", "it", "lt", "lv", "et", "cs"]);

/**
 * In which language to read a text that is said to be in one: in that, unless its letters show that it is in another. A Russian text read as English
 * would make 45,123 of 45.123.
 */
export function chooseLanguage(text: string, said: string): string {
  const own = detectLanguage(text);
  const [base = ""] = said.toLowerCase().split("-");
  const isOther = cyrillicLanguages.has(own)
    ? latinLanguages.has(base)
    : latinLanguages.has(own) && cyrillicLanguages.has(base);
  return isOther || (own === "pl" && base === "en") ? own : said;
}

/** Whether a BCP 47 language writes 33,3 for 33.3. */
export function usesDecimalComma(language: string): boolean {
  return commaLanguages.has(language.slice(0, 2).toLowerCase());
}
