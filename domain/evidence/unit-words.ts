import type { WordsLocale } from "./format-date.ts";

/**
 * The words of units and magnitudes. English has singular and plural; Russian has the forms that numerals ask for: one (1 доллар), few, which
 * is the genitive singular (2 доллара, 1,5 доллара), and many, the genitive plural (5 долларов, миллиард долларов). Belarusian has the plural after
 * two to four (2 долары), and the genitive singular for parts alone (1,5 долара).
 */
export type EnglishForms = { one: string; other: string };
export type RussianForms = { one: string; few: string; many: string };
export type BelarusianForms = RussianForms & { part: string };
export type UnitWords = {
  en: EnglishForms;
  ru: RussianForms;
  be: BelarusianForms;
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
  thousand: words(
    "thousand",
    "thousand",
    { en: "k", ru: "тыс.", be: "тыс." },
    "тысяча тысячи тысяч",
    "тысяча тысячы тысяч тысячы",
  ),
  million: words(
    "million",
    "million",
    { en: "m", ru: "млн", be: "млн" },
    "миллион миллиона миллионов",
    "мільён мільёны мільёнаў мільёна",
  ),
  billion: words(
    "billion",
    "billion",
    { en: "bn", ru: "млрд", be: "млрд" },
    "миллиард миллиарда миллиардов",
    "мільярд мільярды мільярдаў мільярда",
  ),
  trillion: words(
    "trillion",
    "trillion",
    { en: "tn", ru: "трлн", be: "трлн" },
    "триллион триллиона триллионов",
    "трыльён трыльёны трыльёнаў трыльёна",
  ),
};

/** Currencies that our subjects meet; all others take their name from Intl. */
export const currencyWords: Record<string, UnitWords> = {
  USD: words(
    "dollar",
    "dollars",
    { en: "$", ru: "долл.", be: "дол." },
    "доллар доллара долларов",
    "долар долары долараў долара",
  ),
  EUR: words(
    "euro",
    "euros",
    { en: "€", ru: "евро", be: "еўра" },
    "евро евро евро",
    "еўра еўра еўра еўра",
  ),
  RUB: words(
    "Russian rouble",
    "Russian roubles",
    { en: "₽", ru: "рос. руб.", be: "рас. руб." },
    "российский+рубль российского+рубля российских+рублей",
    "расійскі+рубель расійскія+рублі расійскіх+рублёў расійскага+рубля",
  ),
  BYN: words(
    "Belarusian rouble",
    "Belarusian roubles",
    { en: "BYN", ru: "бел. руб.", be: "бел. руб." },
    "белорусский+рубль белорусского+рубля белорусских+рублей",
    "беларускі+рубель беларускія+рублі беларускіх+рублёў беларускага+рубля",
  ),
  CNY: words(
    "yuan",
    "yuan",
    { en: "CN¥", ru: "юаней", be: "юаняў" },
    "юань юаня юаней",
    "юань юані юаняў юаня",
  ),
  GBP: words(
    "pound",
    "pounds",
    { en: "£", ru: "ф. ст.", be: "ф. ст." },
    "фунт фунта фунтов",
    "фунт фунты фунтаў фунта",
  ),
  UAH: words(
    "hryvnia",
    "hryvnias",
    { en: "UAH", ru: "грн", be: "грн" },
    "гривна гривны гривен",
    "грыўня грыўні грыўняў грыўні",
  ),
  KZT: words(
    "tenge",
    "tenge",
    { en: "KZT", ru: "тенге", be: "тэнге" },
    "тенге тенге тенге",
    "тэнге тэнге тэнге тэнге",
  ),
  PLN: words(
    "zloty",
    "zlotys",
    { en: "zł", ru: "злот.", be: "злот." },
    "злотый злотого злотых",
    "злоты злотыя злотых злотага",
  ),
};

/** Measures by UCUM code; a code that isn't here is printed as it is. */
export const measureWords: Record<string, UnitWords> = {
  kg: words(
    "kilogram",
    "kilograms",
    { en: "kg", ru: "кг", be: "кг" },
    "килограмм килограмма килограммов",
    "кілаграм кілаграмы кілаграмаў кілаграма",
  ),
  g: words(
    "gram",
    "grams",
    { en: "g", ru: "г", be: "г" },
    "грамм грамма граммов",
    "грам грамы грамаў грама",
  ),
  t: words(
    "tonne",
    "tonnes",
    { en: "t", ru: "т", be: "т" },
    "тонна тонны тонн",
    "тона тоны тон тоны",
  ),
  m: words(
    "metre",
    "metres",
    { en: "m", ru: "м", be: "м" },
    "метр метра метров",
    "метр метры метраў метра",
  ),
  km: words(
    "kilometre",
    "kilometres",
    { en: "km", ru: "км", be: "км" },
    "километр километра километров",
    "кіламетр кіламетры кіламетраў кіламетра",
  ),
  m2: words(
    "square metre",
    "square metres",
    { en: "m²", ru: "м²", be: "м²" },
    "квадратный+метр квадратного+метра квадратных+метров",
    "квадратны+метр квадратныя+метры квадратных+метраў квадратнага+метра",
  ),
  km2: words(
    "square kilometre",
    "square kilometres",
    { en: "km²", ru: "км²", be: "км²" },
    "квадратный+километр квадратного+километра квадратных+километров",
    "квадратны+кіламетр квадратныя+кіламетры квадратных+кіламетраў квадратнага+кіламетра",
  ),
  har: words(
    "hectare",
    "hectares",
    { en: "ha", ru: "га", be: "га" },
    "гектар гектара гектаров",
    "гектар гектары гектараў гектара",
  ),
  m3: words(
    "cubic metre",
    "cubic metres",
    { en: "m³", ru: "м³", be: "м³" },
    "кубический+метр кубического+метра кубических+метров",
    "кубічны+метр кубічныя+метры кубічных+метраў кубічнага+метра",
  ),
  L: words(
    "litre",
    "litres",
    { en: "l", ru: "л", be: "л" },
    "литр литра литров",
    "літр літры літраў літра",
  ),
  "[bbl_us]": words(
    "barrel",
    "barrels",
    { en: "bbl", ru: "барр.", be: "бар." },
    "баррель барреля баррелей",
    "барэль барэлі барэляў барэля",
  ),
  "kW.h": words(
    "kilowatt-hour",
    "kilowatt-hours",
    { en: "kWh", ru: "кВт·ч", be: "кВт·г" },
    "киловатт-час киловатт-часа киловатт-часов",
    "кілават-гадзіна кілават-гадзіны кілават-гадзін кілават-гадзіны",
  ),
  "MW.h": words(
    "megawatt-hour",
    "megawatt-hours",
    { en: "MWh", ru: "МВт·ч", be: "МВт·г" },
    "мегаватт-час мегаватт-часа мегаватт-часов",
    "мегават-гадзіна мегават-гадзіны мегават-гадзін мегават-гадзіны",
  ),
  "GW.h": words(
    "gigawatt-hour",
    "gigawatt-hours",
    { en: "GWh", ru: "ГВт·ч", be: "ГВт·г" },
    "гигаватт-час гигаватт-часа гигаватт-часов",
    "гігават-гадзіна гігават-гадзіны гігават-гадзін гігават-гадзіны",
  ),
  "TW.h": words(
    "terawatt-hour",
    "terawatt-hours",
    { en: "TWh", ru: "ТВт·ч", be: "ТВт·г" },
    "тераватт-час тераватт-часа тераватт-часов",
    "тэрават-гадзіна тэрават-гадзіны тэрават-гадзін тэрават-гадзіны",
  ),
  kW: words(
    "kilowatt",
    "kilowatts",
    { en: "kW", ru: "кВт", be: "кВт" },
    "киловатт киловатта киловатт",
    "кілават кілаваты кілават кілавата",
  ),
  MW: words(
    "megawatt",
    "megawatts",
    { en: "MW", ru: "МВт", be: "МВт" },
    "мегаватт мегаватта мегаватт",
    "мегават мегаваты мегават мегавата",
  ),
  GW: words(
    "gigawatt",
    "gigawatts",
    { en: "GW", ru: "ГВт", be: "ГВт" },
    "гигаватт гигаватта гигаватт",
    "гігават гігаваты гігават гігавата",
  ),
  min: words(
    "minute",
    "minutes",
    { en: "min", ru: "мин", be: "хв" },
    "минута минуты минут",
    "хвіліна хвіліны хвілін хвіліны",
  ),
  h: words(
    "hour",
    "hours",
    { en: "h", ru: "ч", be: "гадз." },
    "час часа часов",
    "гадзіна гадзіны гадзін гадзіны",
  ),
  d: words("day", "days", { en: "d", ru: "дн.", be: "дз." }, "день дня дней", "дзень дні дзён дня"),
  wk: words(
    "week",
    "weeks",
    { en: "wk", ru: "нед.", be: "тыдз." },
    "неделя недели недель",
    "тыдзень тыдні тыдняў тыдня",
  ),
  mo: words(
    "month",
    "months",
    { en: "mo", ru: "мес.", be: "мес." },
    "месяц месяца месяцев",
    "месяц месяцы месяцаў месяца",
  ),
  a: words(
    "year",
    "years",
    { en: "yr", ru: "лет", be: "гадоў" },
    "год года лет",
    "год гады гадоў года",
  ),
  Cel: words(
    "degree Celsius",
    "degrees Celsius",
    { en: "°C", ru: "°C", be: "°C" },
    "градус+Цельсия градуса+Цельсия градусов+Цельсия",
    "градус+Цэльсія градусы+Цэльсія градусаў+Цэльсія градуса+Цэльсія",
  ),
};

export const percentagePointWords = words(
  "percentage point",
  "percentage points",
  { en: "pp", ru: "п. п.", be: "п. п." },
  "процентный+пункт процентного+пункта процентных+пунктов",
  "працэнтны+пункт працэнтныя+пункты працэнтных+пунктаў працэнтнага+пункта",
);

/** A multiple: "1.8 times", "в 1,8 раза" without its preposition. */
export const ratioWords = words(
  "time",
  "times",
  { en: "×", ru: "×", be: "×" },
  "раз раза раз",
  "раз разы разоў раза",
);

/** Forms are given as "one few many", in Belarusian "one few many part", with + for a space within a form. */
function words(
  one: string,
  other: string,
  short: UnitWords["short"],
  russian: string,
  belarusian: string,
): UnitWords {
  const ru = readForms(russian);
  return { en: { one, other }, ru, be: readForms(belarusian), short };
}

function readForms(forms: string): BelarusianForms {
  const [one = "", few = "", many = "", part = ""] = forms
    .split(" ")
    .map((form) => form.replaceAll("+", " "));
  return { one, few, many, part };
}
