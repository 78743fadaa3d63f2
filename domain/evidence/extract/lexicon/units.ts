import type { Unit } from "../../figure.ts";
import { namedCurrencies } from "./generic-currencies.ts";

/** `shift` is the power of ten that turns the written unit into the base unit: basis points into percentage points, bcm into m3. */
export type UnitWord = { unit: Unit; shift?: number };

function currency(code: string, phrases: string): [string, UnitWord][] {
  return phrases.split("|").map((phrase) => [phrase.trim(), { unit: { kind: "currency", code } }]);
}

function toHundredths([phrase, word]: [string, UnitWord]): [string, UnitWord] {
  return [phrase, { ...word, shift: -2 }];
}

function measure(code: string, phrases: string, shift?: number): [string, UnitWord][] {
  return phrases
    .split("|")
    .map((phrase) => [
      phrase.trim(),
      { unit: { kind: "measure", code }, ...(shift === undefined ? {} : { shift }) },
    ]);
}

const percent: UnitWord = { unit: { kind: "percent", code: null } };
const points: UnitWord = { unit: { kind: "percentage_points", code: null } };
const ratio: UnitWord = { unit: { kind: "ratio", code: null } };

/** Currencies that news writes by their code alone; those that are words as well ("all", "top", "try") are left out. */
const plainCodes =
  "NOK SEK DKK ISK CZK HUF RON BGN RSD MDL GEL AMD AZN KGS TJS UZS TMT MNT MAD DZD TND EGP ILS SAR AED QAR KWD OMR BHD IQD IRR LKR PKR BDT NPR IDR MYR SGD THB VND PHP KRW TWD ZAR NGN KES GHS ETB BRL MXN ARS CLP COP PEN UYU NZD".split(
    " ",
  );
const byCode = plainCodes.flatMap((code) => currency(code, code.toLowerCase()));

/** Before the number: "$46.5 billion", "USD 46.5 bn". "US$" is two tokens. */
export const currencyPrefixes: readonly (readonly [string, UnitWord])[] = [
  ...currency("USD", "$|us $|usd|u . s . $"),
  ...currency("EUR", "€|eur"),
  ...currency("RUB", "₽|rub|rur"),
  ...currency("BYN", "byn|br"),
  ...currency("CNY", "cny|rmb|cn ¥"),
  ...currency("GBP", "£|gbp"),
  ...currency("JPY", "¥|jpy"),
  ...currency("PLN", "pln"),
  ...currency("UAH", "₴|uah"),
  ...currency("KZT", "₸|kzt"),
  ...currency("INR", "₹|inr|rs|rs ."),
  ...currency("CHF", "chf"),
  ...currency("TRY", "₺"),
  ...currency("CAD", "c $|cad|ca $|can $"),
  ...currency("AUD", "a $|aud|au $"),
  ...currency("HKD", "hk $|hkd"),
  ...currency("NZD", "nz $"),
  ...currency("SGD", "s $"),
  ...currency("BRL", "r $"),
  ...currency("TWD", "nt $"),
  ...currency("MXN", "mx $|mex $"),
  ...currency("JMD", "j $|jm $|ja $"),
  ...currency("TTD", "tt $"),
  ...currency("XCD", "ec $"),
  ...currency("BBD", "bds $"),
  ...currency("BZD", "bz $"),
  ...currency("BSD", "b $"),
  ...currency("GYD", "g $|gy $"),
  ...currency("FJD", "f $|fj $"),
  ...currency("NAD", "n $"),
  ...currency("LRD", "l $"),
  ...byCode,
];

/** After the number and its magnitude. */
export const unitsAfter: readonly (readonly [string, UnitWord])[] = [
  ...currency(
    "USD",
    "$|usd|us $|dollar|dollars|us dollar|us dollars|u . s . dollars|american dollars|united states dollars|доллар*|долл|долл .|доллар* сша|даляр*|долл . сша|долл сша|долар*|американск* доллар*|dolarów|dolary|dolar|dolarów amerykańskich",
  ),
  ...currency("EUR", "€|eur|euro|euros|евро|еўра"),
  ...currency(
    "RUB",
    "₽|rub|rur|р|р .|rouble|roubles|ruble|rubles|russian rouble|russian roubles|russian ruble|russian rubles|рубл*|руб|руб .|российск* рубл*|расійск* рубл*|rubli|rosyjskich rubli",
  ),
  ...currency(
    "BYN",
    "byn|belarusian rouble|belarusian roubles|belarusian ruble|belarusian rubles|belarus rubles|белорусск* рубл*|бел . рубл*|бел . руб|беларуск* рубл*|белорусских руб|białoruskich rubli",
  ),
  ...currency("CNY", "cny|yuan|yuans|renminbi|chinese yuan|юан*"),
  ...currency("GBP", "£|gbp|pound sterling|pounds sterling|pounds|фунт* стерлингов"),
  ...currency("JPY", "jpy|yen|иен|йен"),
  ...currency("PLN", "pln|zloty|zlotys|złoty|złotych|zł|злот*"),
  ...currency("UAH", "uah|hryvnia|hryvnias|hryvnya|грив*"),
  ...currency("KZT", "kzt|tenge|тенге"),
  ...currency("INR", "inr|rupees|indian rupees|рупи*"),
  ...currency("CHF", "chf|swiss francs|swiss franc"),
  ...currency("TRY", "turkish lira|turkish liras|лир"),
  ...currency("BGN", "lev|leva|levs|болгарск* лев*"),
  ...currency("GEL", "lari|лари"),
  ...currency("AMD", "drams|драм*"),
  ...currency("HUF", "forint|forints|форинт*"),
  ...currency("CZK", "koruna|korunas|czech crowns|чешск* крон*"),
  ...currency("NOK", "norwegian kroner|norwegian crowns|норвежск* крон*"),
  ...currency("SEK", "swedish kronor|swedish crowns|шведск* крон*"),
  ...currency("DKK", "danish kroner|danish crowns|датск* крон*"),
  ...currency("ILS", "shekel|shekels|шекел*"),
  ...currency("THB", "baht|бат*"),
  ...currency("BRL", "reais|brazilian reals"),
  ...currency("ZAR", "rand|rands"),
  ...currency("DZD", "algerian dinars"),
  ...currency("MAD", "moroccan dirhams"),
  ...currency("AED", "uae dirhams|emirati dirhams"),
  ...namedCurrencies.flatMap(([phrase, code]) => currency(code, phrase)),
  ...currency("XAU", "xau"),
  ...byCode,
  ...currency("GBP", "pence|p|p a share").map(toHundredths),
  ...currency("RUB", "копеек|копейки|копейка|коп|коп .|kopecks|kopeks").map(toHundredths),
  ...(
    [
      "%",
      "percent",
      "per cent",
      "pct",
      "p . c .",
      "процент*",
      "- процентн*",
      "проц",
      "проц .",
      "працэнт*",
      "procent",
      "procenta",
      "proc",
      "proc .",
    ] as const
  ).map((phrase) => [phrase, percent] as const),
  ...(
    [
      "percentage point",
      "percentage points",
      "percentage - point",
      "percentage - points",
      "percent points",
      "pp",
      "pps",
      "p . p .",
      "p . p",
      "ppt",
      "% points",
      "п . п .",
      "п . п",
      "пп",
      "процентн* пункт*",
      "проц . пункт*",
      "п . п",
      "punktu procentowego",
      "punktów procentowych",
      "punkty procentowe",
    ] as const
  ).map((phrase) => [phrase, points] as const),
  ...(["basis point", "basis points", "bps", "bp", "базисн* пункт*", "б . п ."] as const).map(
    (phrase) => [phrase, { ...points, shift: -2 }] as const,
  ),
  ...(["fold", "- fold", "- times", "x", "×", "кратн*", "- кратн*"] as const).map(
    (phrase) => [phrase, ratio] as const,
  ),
  ...measure(
    "t",
    "t|ton|tons|tonne|tonnes|metric ton|metric tons|metric tonnes|тонн|тонна|тонны|тонну|тонне|тоннам|тоннами|тоннах|т|тон|ton",
  ),
  ...measure("t", "kt|kilotons|kilotonnes", 3),
  ...measure("t", "mt|megatons|megatonnes|мегатонн", 6),
  ...measure("t", "gigatons|gigatonnes|гигатонн", 9),
  ...measure("dt", "ц / га|ц|центнер*"),
  ...measure("[ly]", "light - years|light - year|световых лет|светового года"),
  ...measure("kg", "kg|kilogram|kilograms|kilogrammes|кг|килограмм*|kilogramów"),
  ...measure("g", "g|gram|grams|грамм|граммов|грамма|граммам|граммах"),
  ...measure("km", "km|kilometre|kilometres|kilometer|kilometers|км|километр*|kilometrów"),
  ...measure(
    "m",
    "metre|metres|meter|meters|метр|метра|метров|метрам|метрами|метрах|погонн* метр*",
  ),
  ...measure("cm", "cm|centimetres|centimeters|см|сантиметр*"),
  ...measure("mm", "mm|millimetres|millimeters|мм|миллиметр*"),
  ...measure("[mi_i]", "mile|miles|миль|мили|миля|милям|милях"),
  ...measure("[nmi_i]", "nautical mile|nautical miles|морск* мил*"),
  ...measure("[ft_i]", "feet|foot|ft|фут|фута|футов"),
  ...measure("[in_i]", "inch|inches|дюйм|дюйма|дюймов"),
  ...measure("[lb_av]", "lb|lbs"),
  ...measure("[acr_us]", "acre|acres|акр|акра|акров"),
  ...measure("[sft_i]", "square feet|square foot|sq ft|sq . ft"),
  ...measure("[smi_us]", "square mile|square miles|sq mile|sq miles|квадратн* мил*"),
  ...measure("[gal_us]", "gallon|gallons|галлон|галлона|галлонов"),
  ...measure(
    "m2",
    "sq m|sq . m|square metres|square meters|square metre|square meter|m ²|m2|кв . м|кв м|кв . метр*|квадратн* метр*",
  ),
  ...measure(
    "km2",
    "sq km|sq . km|square kilometres|square kilometers|km ²|km2|кв . км|кв км|квадратн* километр*",
  ),
  ...measure("har", "ha|hectare|hectares|га|гектар*|hektarów"),
  ...measure(
    "m3",
    "cubic metres|cubic meters|cubic metre|cubic meter|cu m|cu . m|m ³|m3|куб . м|куб м|куб . метр*|кубометр*|кубическ* метр*|кубов",
  ),
  ...measure("m3", "bcm|billion cubic metres", 9),
  ...measure("m3", "mcm", 6),
  ...measure("L", "litre|litres|liter|liters|литр|литра|литров|литрам|литрах|л"),
  ...measure("[bbl_us]", "mb / d|mbpd|mmbpd", 6),
  ...measure("[bbl_us]", "bpd|b / d|barrel|barrels|bbl|баррел*|барр|барр ."),
  ...measure(
    "kW.h",
    "kwh|kilowatt hours|kilowatt - hours|квт ч|квт · ч|квт⋅ч|квт * ч|квт - ч|квтч|киловатт - час*",
  ),
  ...measure(
    "MW.h",
    "mwh|megawatt hours|megawatt - hours|мвт ч|мвт · ч|мвт * ч|мвт - ч|мегаватт - час*",
  ),
  ...measure(
    "GW.h",
    "gwh|gigawatt hours|gigawatt - hours|гвт ч|гвт · ч|гвт * ч|гвт - ч|гигаватт - час*",
  ),
  ...measure("TW.h", "twh|terawatt hours|terawatt - hours|твт ч|твт · ч|тераватт - час*"),
  ...measure("kW.h", "киловатт * часов|киловатт · часов"),
  ...measure("kW", "kw|kilowatts|квт|киловатт*"),
  ...measure("MW", "mw|megawatt|megawatts|мвт|мегаватт*"),
  ...measure("GW", "gw|gigawatt|gigawatts|гвт|гигаватт*"),
  ...measure(
    "km/h",
    "km / h|kph|kmh|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|км / ч|километр* в час",
  ),
  ...measure("[mi_i]/h", "mph|miles per hour|miles an hour"),
  ...measure("m/s", "m / s|metres per second|meters per second|м / с|метр* в секунду"),
  ...measure("kcal", "kcal|kilocalorie|kilocalories|ккал|килокалори*"),
  ...measure("[oz_av]", "ounce|ounces|oz|унци*"),
  ...measure("[oz_tr]", "troy ounce|troy ounces|тройск* унци*"),
  ...measure("[cft_i]", "cubic feet|cubic foot|cu ft|cu . ft|кубическ* фут*"),
  ...measure("[car_m]", "carat|carats|карат|карата|каратов"),
  ...measure("mg", "mg|milligram|milligrams|мг|миллиграмм*"),
  ...measure("mL", "ml|millilitre|millilitres|milliliter|milliliters|мл|миллилитр*"),
  ...measure("hL", "hl|hectolitre|hectolitres|hectoliter|hectoliters|гектолитр*"),
  ...measure("dB", "decibel|decibels|дб|децибел*"),
  ...measure("V", "volt|volts|вольт|вольта"),
  ...measure("g/kW.h", "g / kwh"),
  ...measure("Gcal", "гкал|гигакалори*"),
  ...measure(
    "Cel",
    "° c|º c|℃|degrees celsius|degrees centigrade|c|градус* цельсия|градус|градуса|градусов|градусам|градусах|° с|º с|°|º",
  ),
  ...measure("[degF]", "° f|º f|f|degrees fahrenheit"),
  ...measure(
    "a",
    "year|years|- year|- years|yr|yrs|год|года|лет|годам|годами|годах|летн*|- летн*|lat|lata",
  ),
  ...measure(
    "mo",
    "month|months|- month|месяц|месяца|месяцев|месяцам|месяцами|месяцах|мес|мес .|- месячн*|miesięcy",
  ),
  ...measure(
    "wk",
    "week|weeks|- week|неделя|неделю|недели|недель|неделям|неделями|неделях|- недельн*",
  ),
  ...measure(
    "d",
    "day|days|- day|день|дня|дней|дням|днями|днях|сутки|суток|суткам|сутками|сутках|- дневн*|dni",
  ),
  ...measure("h", "hour|hours|- hour|час|часа|часов|часам|часами|часах|- часов*|godzin"),
  ...measure(
    "min",
    "minute|minutes|- minute|минута|минуту|минуты|минут|минутам|минутами|минутах|мин",
  ),
  ...measure("s", "seconds|секунд|секунды|секунду|секундам|секундах"),
];

export const timeUnitCodes: ReadonlySet<string> = new Set(["a", "mo", "wk", "d", "h", "min", "s"]);

/** "3 times", "в 2,5 раза": a ratio where something grew or is compared, a count of occasions otherwise. */
export const timesWords: ReadonlySet<string> = new Set(["times", "раз", "раза", "razy"]);
