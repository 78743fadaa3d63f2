import { givenNames } from "./lexicon/people.ts";
import { russianMen, russianWomen } from "./lexicon/russian-names.ts";

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

/** Names too short for `nameKey` to strip: "Яна", "Яну", "Льва". */
function shortForms(name: string): string[] {
  if (/[ая]$/.test(name))
    return ["", "а", "я", "ы", "и", "е", "у", "ю", "ой", "ей"].map(
      (end) => name.slice(0, -1) + end,
    );
  return ["", "а", "у", "ом", "е"].map((end) => name + end);
}

function keysOf(names: readonly string[]): Set<string> {
  return new Set(names.flatMap((name) => (name.length < 4 ? shortForms(name) : [nameKey(name)])));
}

const menKeys = keysOf([...russianMen, "павл", "льва", "льву", "львом", "петр"]);
const womenKeys = keysOf(russianWomen);
const cyrillicGivenKeys: ReadonlySet<string> = new Set(
  [...givenNames].filter(isCyrillicWord).map(nameKey),
);

export function isGivenName(word: string): boolean {
  const plain = word.replace(/'s$/, "");
  if (givenNames.has(plain)) return true;
  if (!isCyrillicWord(plain)) return false;
  const key = nameKey(plain);
  return cyrillicGivenKeys.has(key) || menKeys.has(key) || womenKeys.has(key);
}

const womensNominatives = new Set(russianWomen);
const mensNominatives = new Set(russianMen);

/** As it stands in the dictionary: "Илья", not "Ильи". "Александра" is, though it may be Alexander's genitive. */
export function isNominativeGiven(word: string): boolean {
  return mensNominatives.has(word) || womensNominatives.has(word);
}

/** In whatever case; null for names that aren't known, or are both men's and women's. "Яна" is a woman's, though Ян has it in the genitive. */
export function genderOfCyrillicName(word: string): "man" | "woman" | null {
  if (womensNominatives.has(word)) return "woman";
  const key = nameKey(word);
  // A woman's name has an ending in every case: "Кир" is none of Кира's.
  const isWomans = womenKeys.has(key) && /[аеиоуыэюяйь]$/.test(word);
  if (menKeys.has(key) === isWomans) return null;
  return menKeys.has(key) ? "man" : "woman";
}

/** "Аркадьевич", "Васильевной": in whatever case. */
export function genderOfPatronymic(word: string): "man" | "woman" | null {
  if (/.{3}(ович|евич|ич)(а|у|ем|е)?$/.test(word)) return "man";
  return /.{3}(овн|евн|ичн)(а|ы|е|у|ой)$/.test(word) ? "woman" : null;
}
