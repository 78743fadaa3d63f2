import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

type Row = [words: string, value: string, qualifier: string, unit: string];

/** The only figure of a text, as `value qualifier kind:code`. */
function read(text: string): string[] {
  return extract(text).figures.map((figure) => {
    const value = figure.value ?? `${figure.low}..${figure.high}`;
    const unit =
      figure.unit.code === null ? figure.unit.kind : `${figure.unit.kind}:${figure.unit.code}`;
    return `${value} ${figure.qualifier} ${unit}`;
  });
}

const english: Row[] = [
  ["The deal is worth $46.5bn.", "46500000000", "=", "currency:USD"],
  ["The deal is worth $46.5 billion.", "46500000000", "=", "currency:USD"],
  ["The deal is worth US$46.5 billion.", "46500000000", "=", "currency:USD"],
  ["The deal is worth USD 46.5 billion.", "46500000000", "=", "currency:USD"],
  ["The deal is worth 43.4 bn dollars.", "43400000000", "=", "currency:USD"],
  ["The deal is worth €3.1bn.", "3100000000", "=", "currency:EUR"],
  ["The deal is worth 1.2 trillion rubles.", "1200000000000", "=", "currency:RUB"],
  ["The deal is worth 90 billion Russian roubles.", "90000000000", "=", "currency:RUB"],
  ["The deal is worth 12 million Belarusian roubles.", "12000000", "=", "currency:BYN"],
  ["The leaders of the two countries met.", "2", "=", "count:countries"],
  ["About 30 more people came.", "30", "~", "count:people"],
  ["They read out two other letters.", "2", "=", "count:letters"],
  ["It fell by over a half million tonnes.", "500000", ">", "measure:t"],
  ["Output was 1.69 million bpd.", "1690000", "=", "measure:[bbl_us]"],
  ["They shipped 20 million tons.", "20000000", "=", "measure:t"],
  ["They shipped 3.1 mln tonnes.", "3100000", "=", "measure:t"],
  ["It grew by 6.3 per cent.", "6.3", "=", "percent"],
  ["The rate moved 6.3 percentage points.", "6.3", "=", "percentage_points"],
  ["The rate edged up to 6.3 percent.", "6.3", "=", "percent"],
  ["They spent up to 6.3 percent.", "6.3", "≤", "percent"],
  ["The rate moved 25 basis points.", "0.25", "=", "percentage_points"],
  ["The balance was -2.1% of output.", "-2.1", "=", "percent"],
  ["Around 3-5% were lost.", "3..5", "~", "percent"],
  ["It cost between $40 and $45 billion.", "40000000000..45000000000", "=", "currency:USD"],
  ["It cost 44–45 billion dollars.", "44000000000..45000000000", "=", "currency:USD"],
  ["Sales saw a 1.8-fold rise.", "1.8", "=", "ratio"],
  ["Sales doubled.", "2", "=", "ratio"],
  ["Output was three times higher.", "3", "=", "ratio"],
  ["A third of the measures lapsed.", "0.333333", "=", "ratio"],
  ["Two thirds of the measures lapsed.", "0.666667", "=", "ratio"],
  ["It rose by a quarter compared with others.", "0.25", "=", "ratio"],
  ["More than 1,500 people came.", "1500", ">", "count:people"],
  ["Some 1 500 people came.", "1500", "~", "count:people"],
  ["At least 28 programmes were agreed.", "28", "≥", "count:programmes"],
  ["Up to 50 new lorries were sold.", "50", "≤", "count:lorries"],
  ["Almost 49 billion dollars changed hands.", "49000000000", "~", "currency:USD"],
  ["Just under 60% agreed.", "60", "<", "percent"],
  ["Twenty-eight programmes were agreed.", "28", "=", "count:programmes"],
  ["Two hundred and fifty tractors were built.", "250", "=", "count:tractors"],
  ["Half a million tonnes moved.", "500000", "=", "measure:t"],
  ["They generated 18.5 billion kWh.", "18500000000", "=", "measure:kW.h"],
  ["It exceeded $50 billion.", "50000000000", ">", "currency:USD"],
  ["The talks lasted over two years.", "2", "=", "measure:a"],
  ["The population was 9.2 million.", "9200000", "=", "count"],
  ["It traded in a $75-$80 range.", "75..80", "=", "currency:USD"],
  ["Rate: 12.3 per 1,000 inhabitants.", "12.3", "=", "count"],
  ["Es kostet 2,5 Mio. Euro.", "2500000", "=", "currency:EUR"],
  ["The road is 120 km long.", "120", "=", "measure:km"],
];

const russian: Row[] = [
  ["Оборот составил 33,3 млрд долларов.", "33300000000", "=", "currency:USD"],
  ["Оборот составил более 46,5 млрд долл. США.", "46500000000", ">", "currency:USD"],
  ["Оборот составил около 3,05 трлн руб.", "3050000000000", "~", "currency:RUB"],
  ["Выпущено 1 234 567 тонн.", "1234567", "=", "measure:t"],
  ["Почти 90% мероприятий выполнено.", "90", "~", "percent"],
  ["Реализовано не менее 28 союзных программ.", "28", "≥", "count:программ"],
  ["Доля выросла на 2,5 процентного пункта.", "2.5", "=", "percentage_points"],
  ["Экспорт вырос в 2,5 раза.", "2.5", "=", "ratio"],
  ["Рост не менее чем на 6%.", "6", "≥", "percent"],
  ["Доля превысила 90%.", "90", ">", "percent"],
  ["В совете 3 вице-премьера.", "3", "=", "count:вице-премьера"],
  ["Экспорт вырос вдвое.", "2", "=", "ratio"],
  ["Стоимость от 44 до 45 млрд долларов.", "44000000000..45000000000", "=", "currency:USD"],
  ["Выделено 12 млн белорусских рублей.", "12000000", "=", "currency:BYN"],
  ["Приехали 87 делегаций.", "87", "=", "count:делегаций"],
  ["Выполнена треть мероприятий.", "0.333333", "=", "ratio"],
  ["Потрачено полтора миллиона евро.", "1500000", "=", "currency:EUR"],
];

describe("a figure is read with value, qualifier and unit", () => {
  test.each([...english, ...russian])("%s", (text, value, qualifier, unit) => {
    expect(read(text)).toEqual([`${value} ${qualifier} ${unit}`]);
  });
});

describe("what counts or measures nothing is no figure", () => {
  test.each([
    "It happened in 2023.",
    "It happened on 8 December 1999, at 16:30.",
    "It happened on December 8, 1999 at 5 p.m.",
    "1. Introduction",
    "See Article 12 and Articles 5, 6 and 7.",
    "Decree No. 8 was signed.",
    "Указ № 8 подписан 4 ноября 2021 года.",
    "The 20th meeting took place in the 1990s.",
    "The COVID-19 outbreak and the Tu-154 flight.",
    "The two met, and every two days it rained.",
    "The first two chapters are long.",
    "Integration took the last three years.",
    "One of them left.",
    "They met three years ago.",
    "Call +375 17 222-33-44.",
    "See https://example.org/2023/45 for more.",
    "A third country joined the third round.",
    "They fly a Boeing 737.",
    "It was a 50-50 split and the score was 2-1.",
    "Olga Petrova, 34, teaches.",
    "The exercise Zapad-2021 ended.",
    "В первом полугодии 2023 года.",
    "Заседание прошло 29.11.2023 в 10:00.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});
