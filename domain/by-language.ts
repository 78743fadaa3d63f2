/** A name in the language asked for, else in English, else in the first language that there is. */
export function chooseByLanguage(names: Record<string, string>, language = "en"): string {
  return names[language] ?? names.en ?? Object.values(names)[0] ?? "";
}
