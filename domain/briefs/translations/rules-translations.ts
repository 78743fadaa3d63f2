import { briefPath } from "#domain/urls.ts";
import { type Language, languages } from "#messages/languages.ts";
import type { Translation } from "./view-translations.ts";

/** Where a brief is read in each language but its own: the translation, or the original where there is none; paths without a language. Nothing of one that is alone. */
export function listTranslationPaths(
  others: readonly Omit<Translation, "title">[],
  own: string,
): Partial<Record<Language, string>> {
  const original = others.find(({ isOriginal }) => isOriginal);
  const paths = languages.flatMap((language) => {
    const brief = others.find((one) => one.language === language) ?? original;
    return language === own || brief === undefined ? [] : [[language, briefPath(brief.slug)]];
  });
  return Object.fromEntries(paths);
}
