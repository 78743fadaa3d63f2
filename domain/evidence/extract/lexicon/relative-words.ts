import { remember } from "../../remember.ts";

/** Words that name a time from another: "last month", "the same period", "за последние три года". */

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

export type RelativeLead = "last" | "previous" | "this" | "next" | "following" | "same";

const leads: readonly (readonly [RelativeLead, RegExp])[] = [
  [
    "last",
    /^(last|past|recent|latest|прошл(ый|ого|ом|ому|ым|ая|ой|ую|ое|ые|ых)|прошедш.+|минувш.+|последн.+|истекш.+)$/,
  ],
  ["previous", /^(previous|preceding|prior|предыдущ.+|предшествующ.+)$/],
  ["this", /^(this|current|эт(от|ом|ого|ому|им|ой|у|а)|текущ.+|нынешн.+)$/],
  ["next", /^(next|coming|upcoming|ближайш.+|предстоящ.+|будущ(ий|его|ем|ему|им|ей|ую|ее|ие|их))$/],
  ["following", /^(following|subsequent|следующ(ий|его|ем|ему|им|ей|ую|ее|ие|их))$/],
  [
    "same",
    /^(same|corresponding|comparable|equivalent|аналогичн.+|соответствующ.+|указанн.+|отчетн.+)$/,
  ],
];

export const relativeLead = remember(
  (word): RelativeLead | null => leads.find(([, pattern]) => pattern.test(word))?.[0] ?? null,
);

export type TimeUnit =
  | "year"
  | "half"
  | "quarter"
  | "month"
  | "week"
  | "day"
  | "decade"
  | "season"
  | "period";

const units: readonly (readonly [TimeUnit, RegExp])[] = [
  ["year", /^(years?|year's|год|года|году|годом|годы|годов|годам|годами|годах|лет)$/],
  ["half", /^(half|halves|полугоди.+)$/],
  ["quarter", /^(quarters?|quarter's|квартал.*)$/],
  ["month", /^(months?|month's|месяц.*)$/],
  ["week", /^(weeks?|week's|недел.+)$/],
  ["day", /^(days?|день|дня|днем|дней|дни|днями|сутки|суток|hours?|час.*)$/],
  ["decade", /^(decades?|decade's|десятилети.+)$/],
  ["season", /^(seasons?|season's|сезон.*)$/],
  ["period", /^(period|период.*)$/],
];

export const timeUnit = remember(
  (word): TimeUnit | null => units.find(([, pattern]) => pattern.test(word))?.[0] ?? null,
);

export const unitMonths: Readonly<Record<TimeUnit, number | null>> = {
  year: 12,
  half: 6,
  quarter: 3,
  month: 1,
  decade: 120,
  week: null,
  day: null,
  season: null,
  period: null,
};

/** "пятью годами ранее". */
export const instrumentals: ReadonlyMap<string, number> = new Map([
  ["двумя", 2],
  ["тремя", 3],
  ["четырьмя", 4],
  ["пятью", 5],
  ["десятью", 10],
]);

/** Behind a length of time: "a year earlier", "пять лет назад". */
export const earlierWords = set("earlier before previously ранее раньше");
export const agoWords = set("ago назад");
/** Behind a length of time: "three years later". */
export const laterWords = set("later afterwards позже спустя");

/** Days from that of publication. */
export const dayOffsets: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
  ["сегодня", 0],
  ["вчера", -1],
  ["завтра", 1],
  ["позавчера", -2],
  ["послезавтра", 2],
]);

function russianDays(names: string, day: number): [string, number][] {
  return names.split(" ").map((name) => [name, day]);
}

/** The case that each preposition asks of a weekday: "в среду", "до среды", "к среде". */
export const weekdayCases: ReadonlyMap<string, RegExp> = new Map([
  ["в", /(ик|рг|у|ье)$/],
  ["во", /(ик|рг|у|ье)$/],
  ["на", /(ик|рг|у|ье)$/],
  ["до", /(ика|рга|ы|ья)$/],
  ["с", /(ика|рга|ы|ья)$/],
  ["со", /(ика|рга|ы|ья)$/],
  ["к", /(ику|ргу|е|ью)$/],
  ["ко", /(ику|ргу|е|ью)$/],
]);

/** Monday is 1. Recurring days ("on Sundays") are plurals. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ["monday", 1],
  ["tuesday", 2],
  ["wednesday", 3],
  ["thursday", 4],
  ["friday", 5],
  ["saturday", 6],
  ["sunday", 7],
  ...russianDays("понедельник понедельника понедельнику", 1),
  ...russianDays("вторник вторника вторнику", 2),
  ...russianDays("среду среды среде", 3),
  ...russianDays("четверг четверга четвергу", 4),
  ...russianDays("пятницу пятницы пятнице", 5),
  ...russianDays("субботу субботы субботе", 6),
  ...russianDays("воскресенье воскресенья воскресенью", 7),
]);

/** "Sunday's election": the day in its possessive. */
export function withoutPossessive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

export const dayParts = set("morning afternoon evening утром вечером");

/** Decades by name; the century is the last one. */
export const decadeNames: ReadonlyMap<string, number> = new Map([
  ["twenties", 1920],
  ["thirties", 1930],
  ["forties", 1940],
  ["fifties", 1950],
  ["sixties", 1960],
  ["seventies", 1970],
  ["eighties", 1980],
  ["nineties", 1990],
  ["шестидесятые", 1960],
  ["шестидесятых", 1960],
  ["семидесятые", 1970],
  ["семидесятых", 1970],
  ["восьмидесятые", 1980],
  ["восьмидесятых", 1980],
  ["девяностые", 1990],
  ["девяностых", 1990],
]);

export const aheadWords = set("by until till before due scheduled upcoming к ко до");
