/** Nouns that are numbers themselves: "сотня", "десяток", "миллион", "dozen". */

const rows: readonly (readonly [number, string, string, string])[] = [
  // Value; cases of the singular alone; cases that may be the plural too, which counts nothing ("тысячи людей"); cases of the plural alone.
  [10, "десяток десятка десятку десятком десятке", "", "десятков"],
  [12, "дюжина дюжину дюжиной дюжине", "дюжины", "дюжин"],
  [100, "сотня сотню сотней сотне", "сотни", "сотен"],
  [1000, "тысяча тысячу тысячей тысяче", "тысячи", "тысяч тыс"],
  [1_000_000, "миллион миллиона миллиону миллионом миллионе", "", "миллионов млн"],
  [1_000_000_000, "миллиард миллиарда миллиарду миллиардом миллиарде", "", "миллиардов млрд"],
  [1_000_000_000_000, "триллион триллиона триллиону триллионом триллионе", "", "триллионов трлн"],
];

const split = (text: string): string[] => text.split(" ").filter((word) => word !== "");

function toMap(column: 1 | 2 | 3): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row) => split(row[column]).map((word): [string, number] => [word, row[0]])),
  );
}

/** One of them, whatever stands before. */
export const singleCollectives = toMap(1);
/** One of them only where the genitive is asked for: "больше сотни". */
export const doubtfulCollectives = toMap(2);
/** Several: "пять сотен". */
export const manyCollectives: ReadonlyMap<string, number> = new Map([
  ...singleCollectives,
  ...doubtfulCollectives,
  ...toMap(3),
  ["dozen", 12],
]);

/** They govern the genitive: what follows is one thousand, not thousands. */
export const genitiveLeads: ReadonlySet<string> = new Set(
  "больше более меньше менее свыше выше ниже около порядка чем до от из без против дольше".split(
    " ",
  ),
);

/** "полмиллиона", "полсотни". */
export const halfCollectives: ReadonlyMap<string, number> = new Map([
  ["полдюжины", 6],
  ["полсотни", 50],
  ["полтысячи", 500],
  ["полмиллиона", 500_000],
  ["полмиллиарда", 500_000_000],
  ["полтриллиона", 500_000_000_000],
]);
