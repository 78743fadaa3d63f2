import { givenNames } from "./lexicon/people.ts";

/** Endings of Russian surnames, given names and adjectives in the oblique cases. */
const caseEnding = /(ого|его|ому|ему|ыми|ым|им|ом|ем|ой|ей|ую|юю|ою|а|я|у|ю|е|ы|и|й|ь|о)$/;

function isCyrillicWord(word: string): boolean {
  return word.charCodeAt(0) >= 0x400 && word.charCodeAt(0) <= 0x52f;
}

/** One key for a name in whatever case it stands, so that "Мишустина" and "Мишустин" are one person. */
export function nameKey(word: string): string {
  const plain = word.replace(/'s$|'$/, "");
  if (!isCyrillicWord(plain) || plain.length < 4) return plain;
  const stem = plain.replace(caseEnding, "");
  return stem.length >= 3 ? stem : plain;
}

const cyrillicGivenKeys: ReadonlySet<string> = new Set(
  [...givenNames].filter(isCyrillicWord).map(nameKey),
);

export function isGivenName(word: string): boolean {
  const plain = word.replace(/'s$/, "");
  return givenNames.has(plain) || (isCyrillicWord(plain) && cyrillicGivenKeys.has(nameKey(plain)));
}
