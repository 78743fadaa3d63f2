export const ordinals: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["1st", 1],
  ["opening", 1],
  ["second", 2],
  ["2nd", 2],
  ["third", 3],
  ["3rd", 3],
  ["fourth", 4],
  ["4th", 4],
  ["last", 4],
  ["final", 4],
  ["closing", 4],
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
  ["первый", 1],
  ["первое", 1],
  ["первом", 1],
  ["первого", 1],
  ["первую", 1],
  ["первой", 1],
  ["первые", 1],
  ["первых", 1],
  ["первая", 1],
  ["первому", 1],
  ["второй", 2],
  ["второе", 2],
  ["втором", 2],
  ["второго", 2],
  ["вторую", 2],
  ["вторая", 2],
  ["третий", 3],
  ["третьем", 3],
  ["третьего", 3],
  ["четвертый", 4],
  ["четвертом", 4],
  ["четвертого", 4],
]);

const words = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).filter((word) => word !== ""));

export const quarterWords = words(
  "quarter quarters кв квартал квартала квартале кварталу кварталом kwartał kwartale kwartału",
);
export const halfWords = words(
  "half полугодие полугодия полугодии полугодию полугодием половина половине половину половины półrocze półroczu",
);
export const monthsWords = words(
  "month months мес месяц месяца месяцев месяцы месяцам miesiące miesięcy miesiąc",
);
export const yearWords = words(
  "year years год года году годом годе годы годов годам годах г гг rok roku lat latach lata р",
);

/** Words that hold a year apart from its half, quarter or months: "first half of the year 2023", "девять месяцев текущего 2023 года". */
export const periodLinks = words(
  "of in the year this current текущего этого минувшего прошлого наступившего",
);

/** "by the end of 2023", "early in 2024": the period is the year; what stands before it belongs to the words. */
export const edgeWords = words(
  "end beginning start middle close mid early earlier late later turn начало начале начала конец конце конца концу середина середине середины итогам итогу итоги исходу końca koniec początek początku połowie",
);
export const edgePrepositions = words(
  "by at until till before to from since in towards through к на в до с по под do od na pod w",
);

/** Before a four-digit number they make it a year. */
export const yearPrepositions = words(
  `in since by of for from until till through during before after between to and year fiscal calendar late early mid summer winter spring autumn fall than
  в с к до за от на по после относительно против весной летом осенью зимой w od do po z roku`,
);

/** What is counted or happens in a month that stands before it: "March exports", "the May elections". */
export const monthlyNouns = words(
  `exports imports sales inflation prices output production orders payrolls payroll figures figure data total totals growth deficit surplus unemployment arrivals deliveries shipments revenue revenues earnings turnover
  rainfall temperatures reading readings rate retail industrial consumer wholesale factory jobless trade jobs housing traffic harvest registrations bookings borrowing spending wages rents bills
  election elections vote ballot referendum poll survey census budget summit meeting strike strikes earthquake quake floods storm storms attack attacks fire fires raid raids protest protests`,
);

/** First and last month; winter ends in the year after. "Fall" is a season only beside a year or "last". */
export const seasonMonths: ReadonlyMap<string, [number, number]> = new Map(
  (
    [
      ["spring весна весной весны весну весне", [3, 5]],
      ["summer лето летом лета лету", [6, 8]],
      ["autumn fall осень осенью осени", [9, 11]],
      ["winter зима зимой зимы зиму зиме", [12, 2]],
    ] as const
  ).flatMap(([names, [first, last]]) =>
    names.split(" ").map((name): [string, [number, number]] => [name, [first, last]]),
  ),
);

/** Years from the publication's: "last year" is -1. */
export const relativeYears: readonly (readonly [string, number])[] = [
  ["last year", -1],
  ["last year's", -1],
  ["this year's", 0],
  ["next year's", 1],
  ["this year", 0],
  ["the current year", 0],
  ["current year", 0],
  ["next year", 1],
  ["the coming year", 1],
  ["т . г .", 0],
  ["с . г .", 0],
  ["п . г .", -1],
  ["т . г", 0],
  ["с . г", 0],
  ["прошедшего года", -1],
  ["прошедшем году", -1],
  ["прошедшим годом", -1],
  ["минувшего года", -1],
  ["минувшим годом", -1],
  ["уходящем году", 0],
  ["уходящего года", 0],
  ["уходящий год", 0],
  ["позапрошлом году", -2],
  ["позапрошлого года", -2],
  ["позапрошлый год", -2],
  ["нынешний год", 0],
  ["текущий год", 0],
  ["следующий год", 1],
  ["прошлый год", -1],
  ["прошлого года", -1],
  ["прошлом году", -1],
  ["прошлым годом", -1],
  ["прошлому году", -1],
  ["минувшем году", -1],
  ["этом году", 0],
  ["этого года", 0],
  ["текущем году", 0],
  ["текущего года", 0],
  ["нынешнем году", 0],
  ["нынешнего года", 0],
  ["следующем году", 1],
  ["будущем году", 1],
  ["следующего года", 1],
];

/** What lasts till a time, and doesn't come about by it. */
export const durativeVerbs: readonly string[] =
  `runs run running lasts last lasting valid extends extend extended extending continue continues remain remains stays stay open closed suspended banned frozen force
  действует действуют действовать действовала действовало продлится продлятся продлен* продлил* продлится проработа* работает работают работать остается остаются останется останутся
  сохранится сохранятся сохраняется продолжится продолжатся продлить хватит приостановл* запрещ* заморож* освобожд* открыт* закрыт* отложен*`
    .split(/\s+/)
    .filter((word) => word !== "");
