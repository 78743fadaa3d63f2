export const libraryFormats = ["bibtex", "ris", "csl-json"] as const;
export type LibraryFormat = (typeof libraryFormats)[number];

const headUnits = 100_000;

/** Which format a text is in, by how it begins; null where it is in none of the three. */
export function detectLibraryFormat(text: string): LibraryFormat | null {
  const head = text.slice(0, headUnits).replace(/^\ufeff/, "");
  if (/^\s*[[{]/.test(head)) return "csl-json";
  if (/^[ \t]*TY {1,3}- ?[A-Za-z]/m.test(head)) return "ris";
  if (/(?:^|[\s}),])@[ \t]{0,5}[A-Za-z]{1,40}\s{0,20}[{(]/.test(head)) return "bibtex";
  return /^[ \t]*[A-Z][A-Z0-9] {1,3}- /m.test(head) ? "ris" : null;
}
