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

/** As datelines write them: "22 окт". */
const russianShort: Record<string, number> = {
  янв: 1,
  фев: 2,
  февр: 2,
  мар: 3,
  апр: 4,
  июн: 6,
  июл: 7,
  авг: 8,
  сен: 9,
  сент: 9,
  окт: 10,
  ноя: 11,
  нояб: 11,
  дек: 12,
};

export const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...Object.entries(english),
  ...Object.entries(russianShort),
  ...russianStems.flatMap(([stem, month, endings]) =>
    endings.map((ending) => [stem + ending, month] as const),
  ),
]);

export const monthWords: ReadonlySet<string> = new Set(monthNumbers.keys());
