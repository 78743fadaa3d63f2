import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The styles that come with us, by the name of their file; `title` as their authors call them. */
export const citationStyles = [
  { id: "apa", title: "APA, 7th edition" },
  { id: "chicago-author-date", title: "Chicago, 17th edition, author and date" },
  { id: "chicago-note-bibliography", title: "Chicago, 17th edition, notes and bibliography" },
  { id: "gost-r-7-0-5-2008", title: "ГОСТ Р 7.0.5-2008" },
  { id: "harvard-cite-them-right", title: "Harvard, Cite Them Right, 12th edition" },
  { id: "ieee", title: "IEEE" },
  { id: "modern-language-association", title: "MLA, 9th edition" },
  { id: "vancouver", title: "Vancouver" },
] as const;
export type CitationStyleId = (typeof citationStyles)[number]["id"];

export const isCitationStyle = (id: string): id is CitationStyleId =>
  citationStyles.some((style) => style.id === id);

/** Must stand wherever the styles are offered: their licence asks for it. */
export const stylesCredit = { name: "Citation Style Language", url: "https://citationstyles.org/" };

const folder = join(process.cwd(), "domain", "sources", "formats", "styles");
const kept = new Map<string, Promise<string>>();

export const readCitationStyle = (id: CitationStyleId) => readOnce(`${id}.csl`);

/** Languages that references are printed in. */
export type PrintedLanguage = "en" | "ru";

const localeNames = ["en-US", "en-GB", "ru-RU"] as const;

/** The words of CSL by language; all, for the formatter asks without waiting. */
export async function readLocales(): Promise<Map<string, string>> {
  const read = localeNames.map(
    async (name) => [name, await readOnce(`locales-${name}.xml`)] as const,
  );
  return new Map(await Promise.all(read));
}

function readOnce(name: string): Promise<string> {
  const found = kept.get(name) ?? readFile(join(folder, name), "utf8");
  kept.set(name, found);
  return found;
}
