/**
 * Reads numbers back from what is printed for readers, by the marks of their language alone: a second opinion on how figures are written, which shares nothing with what
 * writes them.
 */
export type PrintedFigure = { sign: string; ends: string[] };

const marks = {
  en: { group: ",", point: "." },
  ru: { group: "\u00a0\u202f", point: "," },
  be: { group: "\u00a0\u202f", point: "," },
} as const;

const powers: readonly [RegExp, number][] = [
  [/^(?:thousand|тыс)/u, 3],
  [/^(?:million|миллион|мільён|млн)/u, 6],
  [/^(?:billion|миллиард|мільярд|млрд)/u, 9],
  [/^(?:trillion|триллион|трыльён|трлн)/u, 12],
];

const qualifiers: readonly [RegExp, string][] = [
  [/^(?:around|около|каля|≈)/u, "~"],
  [/^(?:not more than|at most|не более|не больш чым|≤)/u, "≤"],
  [/^(?:at least|не менее|не менш чым|≥)/u, "≥"],
  [/^(?:less than|менее|менш чым|<)/u, "<"],
  [/^(?:more than|более|больш чым|>)/u, ">"],
];

/** "more than 46.5 billion dollars" → { sign: ">", ends: ["46500000000"] }. `power` is of the scale that stands elsewhere, as over a column. */
export function readPrinted(text: string, locale: keyof typeof marks, power = 0): PrintedFigure {
  const { group, point } = marks[locale];
  const number = new RegExp(
    `[−-]?(?:\\d{1,3}(?:[${group}]\\d{3})+|\\d+)(?:[${point}]\\d+)?(?!\\d)`,
    "gu",
  );
  const found = [...text.matchAll(number)];
  const last = found.at(-1);
  const after = text.slice((last?.index ?? 0) + (last?.[0].length ?? 0)).trimStart();
  const said = powers.find(([word]) => word.test(after))?.[1] ?? power;
  const sign = qualifiers.find(([word]) => word.test(text.trimStart()))?.[1] ?? "=";
  return {
    sign,
    ends: found.map(([digits]) =>
      shift(digits.replaceAll(new RegExp(`[${group}]`, "gu"), "").replace(point, "."), said),
    ),
  };
}

/** Moves the point, and leaves out the zeros that say nothing; digits alone, no arithmetic. */
export function shift(printed: string, power: number): string {
  const negative = /^[−-]/u.test(printed);
  const [whole = "", fraction = ""] = printed.replace(/^[−-]/u, "").split(".");
  const digits = `${whole}${fraction}`;
  const at = whole.length + power;
  const padded = at > digits.length ? digits.padEnd(at, "0") : digits;
  const left = at <= 0 ? "0" : padded.slice(0, at);
  const right = at <= 0 ? `${"0".repeat(-at)}${padded}` : padded.slice(at);
  const canonical = `${left.replace(/^0+(?=\d)/, "")}.${right}`.replace(/\.?0*$/, "");
  return negative && canonical !== "0" ? `-${canonical}` : canonical;
}

/** What a reader of this markup reads. */
export function readText(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}
