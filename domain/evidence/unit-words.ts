import type { WordsLocale } from "./format-date.ts";

/**
 * The words of units and magnitudes. English has singular and plural; Russian has the forms that numerals ask for: one (1 доллар), few, which
 * is the genitive singular (2 доллара, 1,5 доллара), and many, the genitive plural (5 долларов, миллиард долларов).
 */
export type EnglishForms = { one: string; other: string };
export type RussianForms = { one: string; few: string; many: string };
export type UnitWords = {
  en: EnglishForms;
  ru: RussianForms;
  /** Behind the number in narrow places: "46.5 bn $" and not "$46.5 bn", so that magnitude and unit stand in one order in both languages. */
  short: Record<WordsLocale, string>;
};

export const magnitudes = ["unit", "thousand", "million", "billion", "trillion"] as const;
export type Magnitude = (typeof magnitudes)[number];

/** The power of ten of a magnitude. */
export const magnitudePowers: Record<Magnitude, number> = {
  unit: 0,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
};

export const magnitudeWords: Record<Exclude<Magnitude, "unit">, UnitWords> = {
  thousand: words("thousand", "thousand", "тысяча тысячи тысяч", "k", "тыс."),
  million: words("million", "million", "миллион миллиона миллионов", "m", "млн"),
  billion: words("billion", "billion", "миллиард миллиарда миллиардов", "bn", "млрд"),
  trillion: words("trillion", "trillion", "триллион триллиона триллионов", "tn", "трлн"),
};

/** Currencies that our subjects meet; all others take their name from Intl. */
export const currencyWords: Record<string, UnitWords> = {
  USD: words("dollar", "dollars", "доллар доллара долларов", "$", "долл."),
  EUR: words("euro", "euros", "евро евро евро", "€", "евро"),
  RUB: words(
    "Russian rouble",
    "Russian roubles",
    "российский+рубль российского+рубля российских+рублей",
    "₽",
    "рос. руб.",
  ),
  BYN: words(
    "Belarusian rouble",
    "Belarusian roubles",
    "белорусский+рубль белорусского+рубля белорусских+рублей",
    "BYN",
    "бел. руб.",
  ),
  CNY: words("yuan", "yuan", "юань юаня юаней", "CN¥", "юаней"),
  GBP: words("pound", "pounds", "фунт фунта фунтов", "£", "ф. ст."),
  UAH: words("hryvnia", "hryvnias", "гривна гривны гривен", "UAH", "грн"),
  KZT: words("tenge", "tenge", "тенге тенге тенге", "KZT", "тенге"),
  PLN: words("zloty", "zlotys", "злотый злотого злотых", "zł", "злот."),
};

/** Measures by UCUM code; a code that isn't here is printed as it is. */
export const measureWords: Record<string, UnitWords> = {
  kg: words("kilogram", "kilograms", "килограмм килограмма килограммов", "kg", "кг"),
  g: words("gram", "grams", "грамм грамма граммов", "g", "г"),
  t: words("tonne", "tonnes", "тонна тонны тонн", "t", "т"),
  m: words("metre", "metres", "метр метра метров", "m", "м"),
  km: words("kilometre", "kilometres", "километр километра километров", "km", "км"),
  m2: words(
    "square metre",
    "square metres",
    "квадратный+метр квадратного+метра квадратных+метров",
    "m²",
    "м²",
  ),
  km2: words(
    "square kilometre",
    "square kilometres",
    "квадратный+километр квадратного+километра квадратных+километров",
    "km²",
    "км²",
  ),
  har: words("hectare", "hectares", "гектар гектара гектаров", "ha", "га"),
  m3: words(
    "cubic metre",
    "cubic metres",
    "кубический+метр кубического+метра кубических+метров",
    "m³",
    "м³",
  ),
  L: words("litre", "litres", "литр литра литров", "l", "л"),
  "[bbl_us]": words("barrel", "barrels", "баррель барреля баррелей", "bbl", "барр."),
  "kW.h": words(
    "kilowatt-hour",
    "kilowatt-hours",
    "киловатт-час киловатт-часа киловатт-часов",
    "kWh",
    "кВт·ч",
  ),
  "MW.h": words(
    "megawatt-hour",
    "megawatt-hours",
    "мегаватт-час мегаватт-часа мегаватт-часов",
    "MWh",
    "МВт·ч",
  ),
  "GW.h": words(
    "gigawatt-hour",
    "gigawatt-hours",
    "гигаватт-час гигаватт-часа гигаватт-часов",
    "GWh",
    "ГВт·ч",
  ),
  "TW.h": words(
    "terawatt-hour",
    "terawatt-hours",
    "тераватт-час тераватт-часа тераватт-часов",
    "TWh",
    "ТВт·ч",
  ),
  kW: words("kilowatt", "kilowatts", "киловатт киловатта киловатт", "kW", "кВт"),
  MW: words("megawatt", "megawatts", "мегаватт мегаватта мегаватт", "MW", "МВт"),
  GW: words("gigawatt", "gigawatts", "гигаватт гигаватта гигаватт", "GW", "ГВт"),
  min: words("minute", "minutes", "минута минуты минут", "min", "мин"),
  h: words("hour", "hours", "час часа часов", "h", "ч"),
  d: words("day", "days", "день дня дней", "d", "дн."),
  wk: words("week", "weeks", "неделя недели недель", "wk", "нед."),
  mo: words("month", "months", "месяц месяца месяцев", "mo", "мес."),
  a: words("year", "years", "год года лет", "yr", "лет"),
  Cel: words(
    "degree Celsius",
    "degrees Celsius",
    "градус+Цельсия градуса+Цельсия градусов+Цельсия",
    "°C",
    "°C",
  ),
};

export const percentagePointWords = words(
  "percentage point",
  "percentage points",
  "процентный+пункт процентного+пункта процентных+пунктов",
  "pp",
  "п. п.",
);

/** A multiple: "1.8 times", "в 1,8 раза" without its preposition. */
export const ratioWords = words("time", "times", "раз раза раз", "×", "×");

/** Russian forms are given as "one few many", with + for a space within a form. */
function words(one: string, other: string, russian: string, en: string, ru: string): UnitWords {
  const [nominative = "", few = "", many = ""] = russian
    .split(" ")
    .map((form) => form.replaceAll("+", " "));
  return { en: { one, other }, ru: { one: nominative, few, many }, short: { en, ru } };
}
