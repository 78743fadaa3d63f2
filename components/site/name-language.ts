import type { Language } from "#messages/languages.ts";

const names = new Map<Language, string>();

/** A language by the name that it has in itself, as it stands alone: "Русский". */
export function nameLanguage(language: Language): string {
  const known = names.get(language);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  const made = name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  names.set(language, made);
  return made;
}
