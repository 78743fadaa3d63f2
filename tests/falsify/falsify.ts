import { negatable, negations, otherNames, type SwapKind, swaps } from "./swaps.ts";

export type FalsificationKind = SwapKind | "negation" | "name";
export type Falsification = { kind: FalsificationKind; quote: string };
type Language = "en" | "ru";

/** Every single change of every kind that makes the sentence say something else. `names`: words of names in the text, capitalised. */
export function falsify(
  sentence: string,
  { language, names }: { language: Language; names: readonly string[] },
): Falsification[] {
  const found: Falsification[] = [];
  const change = (kind: FalsificationKind, find: RegExp, by: (words: string) => string) => {
    for (const match of sentence.matchAll(find)) {
      const [words] = match;
      const quote =
        sentence.slice(0, match.index) + by(words) + sentence.slice(match.index + words.length);
      if (quote !== sentence) found.push({ kind, quote });
    }
  };
  change("numeral", /\d/g, (digit) => String((Number(digit) + 3) % 10));
  for (const kind of ["numeral", "modal", "comparative"] as const) {
    const pairs = swaps[language][kind];
    change(kind, anyWord(Object.keys(pairs)), (word) => pairs[word] ?? word);
  }
  change("negation", negations[language], () => "");
  change("negation", negatable[language], (verb) =>
    language === "en" ? `${verb} not` : `не ${verb}`,
  );
  const [other = ""] = otherNames[language].filter((name) => !names.includes(name));
  change("name", anyWord(names), () => other);
  return found;
}

function anyWord(words: readonly string[]): RegExp {
  if (words.length === 0) return /(?!)/g;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

/** What typesetters do, after which a sentence says the same. */
export const harmlessChanges: Readonly<Record<string, (text: string) => string>> = {
  "other quotation marks": (text) => text.replace(/["“”«»„]/g, "'"),
  "angle quotation marks": (text) => text.replace(/["“”„]/g, "«"),
  "dashes closed up": (text) => text.replace(/ [–—-] /g, "—"),
  "hyphens for dashes": (text) => text.replace(/[–—]/g, "-"),
  "no-break blanks": (text) => text.replaceAll(" ", "\u00a0"),
  "broken lines": (text) => text.replaceAll(" ", " \n "),
  "soft hyphens": (text) => text.replace(/(\p{L}{3})(\p{L}{3})/gu, "$1\u00ad$2"),
  "decomposed letters": (text) => text.normalize("NFD"),
  "ё as е": (text) => text.replaceAll("ё", "е").replaceAll("Ё", "Е"),
  "a thin blank before per cent": (text) => text.replace(/(\d)%/g, "$1\u202f%"),
  "marks around": (text) => `“${text}”`,
  "one sign for three dots": (text) => text.replaceAll("...", "…"),
};

/** Changes so many of a text's characters, spread evenly: every third is left out, every third is another, at every third one is put in. Deterministic. */
export function blur(text: string, share: number): string {
  const every = 1 / share;
  let next = every / 2;
  let turn = 0;
  return Array.from(text, (char, index) => {
    if (index < next) return char;
    next += every;
    turn += 1;
    return turn % 3 === 0 ? "" : turn % 3 === 1 ? "x" : `${char}q`;
  }).join("");
}
