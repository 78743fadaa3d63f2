/** Control characters, and the direction overrides, which can make a text read as another. */
export const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** In a text of the document lines may break and be indented; all else that is unprintable the server refuses. */
const unprintableInText = /[[\p{Cc}\u202a-\u202e\u2066-\u2069]--[\t\n\r]]/gv;

export function isPrintableText(text: string): boolean {
  return text.search(unprintableInText) < 0;
}

/** Where the unprintable characters stand, the first first. */
export function findUnprintable(text: string): number[] {
  return [...text.matchAll(unprintableInText)].map(({ index }) => index);
}

/** The text without them, and without halves of characters. */
export function dropUnprintable(text: string): string {
  return text.toWellFormed().replace(unprintableInText, "");
}
