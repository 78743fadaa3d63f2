const slugCharsMax = 80;

/** Cyrillic as the BGN/PCGN romanisation writes it, without its signs: what English pages call these people and places. */
const latinOf: Record<string, string> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  ё: "yo",
  є: "ye",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "yi",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ў: "w",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  ł: "l",
  ø: "o",
  ß: "ss",
  æ: "ae",
  đ: "d",
  ı: "i",
};

/** Whether anything can have this name in an address at all, which may hold whatever a stranger types. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** The name of a thing in an address: small Latin letters, digits and hyphens. Empty where a name has none of them. */
export function formatSlug(name: string): string {
  const latin = [...name.normalize("NFC").toLowerCase()]
    .map((letter) => latinOf[letter] ?? letter)
    .join("");
  return latin
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/['’]/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, slugCharsMax)
    .replace(/^-+|-+$/g, "");
}

/** The first of "name", "name-2", "name-3" … that isn't taken. */
export function chooseFreeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) {
    if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
  }
}
