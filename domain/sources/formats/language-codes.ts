/** Languages as libraries of references name them: words, BibLaTeX's own names, the codes of three letters. */
const codes: Record<string, string> = {
  american: "en-US",
  british: "en-GB",
  usenglish: "en-US",
  ukenglish: "en-GB",
  english: "en",
  eng: "en",
  английский: "en",
  russian: "ru",
  rus: "ru",
  русский: "ru",
  рус: "ru",
  belarusian: "be",
  belarussian: "be",
  bel: "be",
  белорусский: "be",
  беларуская: "be",
  ukrainian: "uk",
  ukr: "uk",
  українська: "uk",
  украинский: "uk",
  polish: "pl",
  pol: "pl",
  polski: "pl",
  german: "de",
  ngerman: "de",
  deutsch: "de",
  ger: "de",
  deu: "de",
  french: "fr",
  français: "fr",
  fre: "fr",
  fra: "fr",
  spanish: "es",
  spa: "es",
  italian: "it",
  ita: "it",
  lithuanian: "lt",
  lit: "lt",
  latvian: "lv",
  lav: "lv",
  estonian: "et",
  est: "et",
  kazakh: "kk",
  kaz: "kk",
  chinese: "zh",
  chi: "zh",
  zho: "zh",
};

/** BCP 47 as our inputs take it ("ru", "en-US"); null for what names no language, or "und" and "mul". */
export function readLanguageName(given: string): string | null {
  const name = given.trim().toLowerCase();
  const known = Object.hasOwn(codes, name) ? codes[name] : undefined;
  if (known !== undefined) return known;
  const tag = name.replaceAll("_", "-");
  if (!/^[a-z]{2}(?:-[a-z\d]{2,8}){0,3}$/.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    // A tag that isn't built as BCP 47 says.
    return null;
  }
}
