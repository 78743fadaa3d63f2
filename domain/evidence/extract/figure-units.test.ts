import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

/** Each figure as `value qualifier kind:code`. */
function read(text: string): string[] {
  return extract(text).figures.map((figure) => {
    const { kind, code } = figure.unit;
    const value = figure.value ?? `${figure.low}..${figure.high}`;
    return `${value} ${figure.qualifier} ${code === null ? kind : `${kind}:${code}`}`;
  });
}

describe("a figure beside its number", () => {
  test.each([
    ["Profit was -$4m.", ["-4000000 = currency:USD"]],
    ["They paid $3-$4.", ["3..4 = currency:USD"]],
    ["It met 400 or so candidates.", ["400 ~ count:candidates"]],
    ["It has 7,000-odd voters.", ["7000 ~ count:voters"]],
    ["It drew 10–15,000 people.", ["10000..15000 = count:people"]],
    ["It made 200–5,000 items.", ["200..5000 = count:items"]],
    [
      "It sold 1.2m cars, up from 1.1m a year ago.",
      ["1200000 = count:cars", "1100000 = count:cars"],
    ],
    ["In euros, the debt was 3.4 billion.", ["3400000000 = currency:EUR"]],
    ["Exports in dollar terms were 2.1 billion.", ["2100000000 = currency:USD"]],
    ["В евро долг составил 3,4 млрд.", ["3400000000 = currency:EUR"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a bare number counts what its sentence is about", () => {
  test.each([
    ["The number of employed persons was 8,214,300.", ["8214300 = count:persons"]],
    ["The number of job seekers rose to 419 thousand.", ["419000 = count:seekers"]],
    ["Accidents at work fell to 12.7 per 1,000 employees.", ["12.7 = count:accidents"]],
    ["Exports fell to 45.", ["45 = count"]],
    ["Output fell 35 tonnes to 741 tonnes.", ["35 = measure:t", "741 = measure:t"]],
    ["Norway's output fell to 45.", ["45 = count"]],
    ["Число погибших выросло до 45.", ["45 = count:погибших"]],
    ["They idled two of its nine lines.", ["2 = count:lines", "9 = count:lines"]],
    ["Twenty-nine out of 157 cranes broke.", ["29 = count:cranes", "157 = count:cranes"]],
    ["They waited four-and-a-half months.", ["4.5 = measure:mo"]],
    [
      "Vacancies dropped by 26,000 to 898,000.",
      ["26000 = count:vacancies", "898000 = count:vacancies"],
    ],
    ["Vacancies dropped by 5 to 6 percent.", ["5..6 = percent"]],
    ["Three of the cranes broke.", ["3 = count:cranes"]],
    ["They need at least one observer.", ["1 ≥ count:observer"]],
    ["One of the cranes broke.", []],
    ["There were 8,700 COVID-19 cases.", ["8700 = count:cases"]],
    ["They sold 40 F-16 jets.", ["40 = count:jets"]],
    ["There were 1.9 vacancies per 100 posts.", ["1.9 = count:vacancies"]],
    ["Это 5 случаев на 100 тыс. жителей.", ["5 = count:случаев"]],
    ["В аварии пострадали трое детей.", ["3 = count:детей"]],
    ["Ранены 45 солдат.", ["45 = count:солдат"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a part of a whole and a multiple are ratios, occasions are counted", () => {
  test.each([
    ["Nine out of ten drivers agree.", ["0.9 = ratio"]],
    ["Three wells in ten are illegal.", ["0.3 = ratio"]],
    ["Nine times out of ten, it rains.", ["0.9 = ratio"]],
    ["Six cars in ten minutes passed.", ["6 = count:cars", "10 = measure:min"]],
    ["About 3 in 10 agree.", ["0.3 ~ ratio"]],
    ["Девять из десяти согласны.", ["0.9 = ratio"]],
    ["About half is for the bakery.", ["0.5 ~ ratio"]],
    ["Sales shrank by a quarter between the wars.", ["0.25 = ratio"]],
    ["Debt was 1.6 times EBITDA.", ["1.6 = ratio"]],
    ["It costs almost 3 times what it did.", ["3 ~ ratio"]],
    ["It was more than twice that.", ["2 > ratio"]],
    ["The river was sold twice.", ["2 = count:times"]],
    ["They met three times.", ["3 = count:times"]],
    ["Договор подписан дважды.", ["2 = count:раз"]],
    ["The bank cut its rate by a quarter point.", ["0.25 = percentage_points"]],
    ["It rose by half a percentage point.", ["0.5 = percentage_points"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a currency that shares its noun is that of the country told of", () => {
  test.each([
    ["Algeria plans to spend 1.1 trln dinars.", ["1100000000000 = currency:DZD"]],
    ["It cost 5 million Canadian dollars.", ["5000000 = currency:CAD"]],
    ["It cost £790–820m.", ["790000000..820000000 = currency:GBP"]],
    ["It cost 5 million dollars in Canada.", ["5000000 = currency:USD"]],
    ["Norway and Sweden spent 5 million kronor.", ["5000000 = currency:SEK"]],
    ["Экспорт составил 10 млрд алжирских динаров.", ["10000000000 = currency:DZD"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("ages, names, numbers to call and kinds of things claim nothing", () => {
  test.each([
    "They were people over 30.",
    "Persons aged 15 and over work.",
    "Persons aged 18 to 24 work.",
    "Most two-year-olds sleep.",
    "The two-day visit began.",
    "The campaign “Two Minutes” began.",
    "Call the ministry, telephone 5550 0142.",
    "To ask, dial 020 7946 0118.",
    "The photo is from lane 4.",
    "Двухдневный визит начался.",
    "Дети до 14 лет и люди старше 60 лет.",
    "Телефон для справок: 8 800 555 35 35.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ["The committee may call 20 witnesses.", ["20 = count:witnesses"]],
    ["Its length does not exceed 15 metres.", ["15 ≤ measure:m"]],
    ["Длина не превышает 15 метров.", ["15 ≤ measure:m"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("units and numbers as papers write them", () => {
  test.each([
    [
      "It carried 40m passengers and 1.2m new users.",
      ["40000000 = count:passengers", "1200000 = count:users"],
    ],
    [
      "He climbed a 40m wall and two 20m towers.",
      ["40 = measure:m", "2 = measure:m", "20 = measure:m"],
    ],
    ["Rice cost J$212 and TT$40.", ["212 = currency:JMD", "40 = currency:TTD"]],
    ["Eggs cost $6 a dozen and tea 50p.", ["6 = currency:USD", "0.5 = currency:GBP"]],
    ["Meals fell to 900 kilocalories and 3 ounces.", ["900 = measure:kcal", "3 = measure:[oz_av]"]],
    ["It sold 40 cubic feet.", ["40 = measure:[cft_i]"]],
    [
      "Six million of the country's roughly 20 million people agree.",
      ["6000000 = count:people", "20000000 ~ count:people"],
    ],
    [
      "Food makes up 35% of the basket; its weight fell by 1.4 points.",
      ["35 = percent", "1.4 = percentage_points"],
    ],
    ["Shares rose 12 points, or 1.6%.", ["12 = count:points", "1.6 = percent"]],
    ["The price was 3.1 times sales, against an average of 2.6.", ["3.1 = ratio", "2.6 = ratio"]],
    ["They bid between $900,000 and $1.2 million.", ["900000..1200000 = currency:USD"]],
    ["7 homes in 10 have one.", ["0.7 = ratio"]],
    ["Every third boat leaks.", ["0.333333 = ratio"]],
    ["Every third day it rains.", []],
    ["She left school at 15 and married at 22.", []],
    ["He sold his last two goats.", ["2 = count:goats"]],
    ["The 12-member board met on a 1080p screen.", []],
    [
      "She said visits had gone up by a fifth, to 900 a year.",
      ["0.2 = ratio", "900 = count:visits"],
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a list may name what it counts with its last number", () => {
  test.each([
    [
      "Around 300, almost 40 and up to 80 houses were damaged.",
      ["300 ~ count:houses", "40 ~ count:houses", "80 ≤ count:houses"],
    ],
    [
      "Around 300 in Norland, almost 40 in the south and up to 80 houses in Westland were flooded.",
      ["300 ~ count:houses", "40 ~ count:houses", "80 ≤ count:houses"],
    ],
    [
      "Пострадали около 300, почти 40 и более 80 домов.",
      ["300 ~ count:домов", "40 ~ count:домов", "80 > count:домов"],
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("pounds are weighed or paid", () => {
  test.each([
    ["The baby, who weighed 7 pounds, cost 40 pounds.", ["measure:[lb_av]", "currency:GBP"]],
    ["He lost 30 pounds in weight.", ["measure:[lb_av]"]],
    ["They seized 500 pounds of cocaine.", ["measure:[lb_av]"]],
    ["Some 12 million pounds of beef were recalled.", ["measure:[lb_av]"]],
    ["The fine was 500 pounds.", ["currency:GBP"]],
    ["He owes 12 million pounds of debt.", ["currency:GBP"]],
    ["It weighed on shares. The fine was 500 pounds.", ["currency:GBP"]],
  ])("%s", (text, expected) => {
    const units = extract(text).figures.map(({ unit }) => `${unit.kind}:${unit.code}`);
    expect(units).toEqual(expected);
  });
});
