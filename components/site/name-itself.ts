import { nameLanguage } from "#components/sources/name-language.ts";
import type { Language } from "#messages/languages.ts";

const names = new Map<Language, string>();

/** A language by the name that it has in itself, as it stands alone: "Русский". */
export function nameItself(language: Language): string {
  const known = names.get(language);
  if (known !== undefined) return known;
  const name = nameLanguage(language, language);
  const made = name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  names.set(language, made);
  return made;
}
