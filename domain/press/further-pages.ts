import { inLanguage, readLanguage } from "#domain/urls.ts";
import { defaultLanguage, type Language } from "#messages/languages.ts";
import { readName } from "./layout.ts";

/** The same pages in the further languages on offer. Only what people read has them: files don't. */
export function listFurtherPages(
  pages: readonly { path: string; object: string }[],
  offered: readonly Language[],
): string[] {
  const first = pages.filter(({ path, object }) => {
    const file = readName(object);
    return (
      file?.ending === "html" &&
      file.status === 200 &&
      readLanguage(path).language === defaultLanguage
    );
  });
  return offered
    .filter((language) => language !== defaultLanguage)
    .flatMap((language) => first.map(({ path }) => inLanguage(path, language)));
}
