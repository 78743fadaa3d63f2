/** Month names to numbers: English with its short forms, Russian in every case. "май" and "март" are spelt out, their stems are other words. */
const english: Record<string, number> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sep: 9,
  sept: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

const russianStems: [string, number, string[]][] = [
  ["январ", 1, ["ь", "я", "е", "ю", "ем"]],
  ["феврал", 2, ["ь", "я", "е", "ю", "ем"]],
  ["март", 3, ["", "а", "е", "у", "ом"]],
  ["апрел", 4, ["ь", "я", "е", "ю", "ем"]],
  ["ма", 5, ["й", "я", "е", "ю", "ем"]],
  ["июн", 6, ["ь", "я", "е", "ю", "ем"]],
  ["июл", 7, ["ь", "я", "е", "ю", "ем"]],
  ["август", 8, ["", "а", "е", "у", "ом"]],
  ["сентябр", 9, ["ь", "я", "е", "ю", "ем"]],
  ["октябр", 10, ["ь", "я", "е", "ю", "ем"]],
  ["ноябр", 11, ["ь", "я", "е", "ю", "ем"]],
  ["декабр", 12, ["ь", "я", "е", "ю", "ем"]],
];

export const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...Object.entries(english),
  ...russianStems.flatMap(([stem, month, endings]) =>
    endings.map((ending) => [stem + ending, month] as const),
  ),
]);

export const monthWords: ReadonlySet<string> = new Set(monthNumbers.keys());
