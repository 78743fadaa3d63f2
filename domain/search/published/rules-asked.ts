/** What readers type, in parts; each must be there, but those that mustn't. */
export type AskedPart = {
  text: string;
  /** In quotation marks: its words one after the other. */
  isPhrase: boolean;
  isExcluded: boolean;
};

const typedCharsMax = 200;
const partsMax = 16;

/** As much of what was typed as is read; what no text may hold is taken out. */
export function tidyTyped(typed: string): string {
  return typed
    .normalize("NFC")
    .replaceAll("\0", "")
    .replaceAll(/\p{Cc}|\p{Cs}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .slice(0, typedCharsMax)
    .replace(/[\ud800-\udbff]$/, "");
}

/** Reads words, "phrases" in whatever quotation marks, and -what isn't wanted; signs alone are nothing. A quotation mark without an end is none. */
export function readParts(typed: string): AskedPart[] {
  const part = /(-?)(?:["“”„]([^"“”„]+)["“”]|«([^»]+)»|([^\s"“”„«»]+))/gu;
  return [...typed.matchAll(part)]
    .map(([, minus = "", straight, angled, word]) => {
      const isPhrase = word === undefined;
      const signed = word?.startsWith("-") ? word.slice(1) : (word ?? "");
      return {
        text: isPhrase ? (straight ?? angled ?? "") : signed,
        isPhrase,
        isExcluded: minus === "-",
      };
    })
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .slice(0, partsMax);
}
