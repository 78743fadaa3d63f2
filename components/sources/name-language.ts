/** By the language that they are written in; making such a list takes longer than all else on a source's line. */
const languageNames = new Map<string, Intl.DisplayNames>();

/** A language by its code, in words; the code where nobody knows it. */
export function nameLanguage(code: string, inLanguage = "en"): string {
  const names =
    languageNames.get(inLanguage) ?? new Intl.DisplayNames([inLanguage], { type: "language" });
  languageNames.set(inLanguage, names);
  try {
    return names.of(code) ?? code;
  } catch {
    // Intl throws for what is no code at all, and what a published version says stays as it is.
    return code;
  }
}
