import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

/** Each figure of a text with its period: `value@period`. */
function readTied(text: string): string[] {
  return extract(text, { publishedOn: "2025-10-22" }).figures.map(
    ({ value, period }) => `${value}@${period?.value ?? "none"}`,
  );
}

describe("a month behind a lead is the last or the next one", () => {
  test.each([
    ["Sales fell 5% last July.", ["5@2025-07"]],
    ["Sales fell 5% last December.", ["5@2024-12"]],
    ["Sales rose 2% in July, after 5% last July.", ["2@2025-07", "5@2024-07"]],
    ["Sales will rise 5% next March.", ["5@2026-03"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("accounts and markets name years and quarters shortly", () => {
  test.each([
    ["Sales fell 5% in FY2024.", ["5@2024"]],
    ["Sales fell 5% in FY24.", ["5@2024"]],
    ["Sales fell 5% in 3Q25.", ["5@2025-Q3"]],
    ["Продажи упали на 5% в 3 квартале 2025 г.", ["5@2025-Q3"]],
    ["Продажи упали на 5% в 3 кв. 2025 г.", ["5@2025-Q3"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });

  test("three quarters and a square metre are none", () => {
    expect(readTied("Продажи упали на 5% за 3 квартала.")[0]).toBe("5@none");
    expect(readTied("Цена 1 кв. м жилья – 80 тыс. рублей.")).toEqual(["1@none", "80000@none"]);
  });
});

describe("a run of years or months ends where it says", () => {
  test.each([
    ["Sales fell 5% in the five years to 2023.", ["5@2019/2023"]],
    ["Sales fell 5% in the decade to 2023.", ["5@2014/2023"]],
    ["Sales fell 5% in the final three months of 2024.", ["5@2024-Q4"]],
    ["Sales fell 5% from 2019 to 2023.", ["5@2019/2023"]],
    ["Sales fell 5% on 18 and 19 February 2025.", ["5@2025-02-18/2025-02-19"]],
    ["Sales fell 5% by mid-October.", ["5@2025-10"]],
    ["Sales were $5 million at end-September.", ["5000000@2025-09-30"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("what is told from the text's own time", () => {
  test.each([
    ["В уходящем году открыты 5 школ.", ["5@2025"]],
    ["В позапрошлом году открыты 5 школ.", ["5@2023"]],
    ["It opened in 2019. A year ago it had 5 shops.", ["5@2024"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });

  test("what was done by a month was done before, what is promised by it wasn't", () => {
    const read = (text: string) => extract(text, { publishedOn: "2025-10-22" }).periods[0]?.value;
    expect(read("К маю построили 5 домов.")).toBe("2025-05");
    expect(read("Они обещали построить 5 домов к маю.")).toBe("2026-05");
  });
});

describe("decades and months in their short forms", () => {
  test.each([
    ["In the '90s 300 mines closed.", ["300@1990/1999"]],
    ["In the 80s 300 mines closed.", ["300@1980/1989"]],
    ["Still in her 80s, she ran 30 races.", ["30@none"]],
    ["В 90-х закрыли 300 шахт.", ["300@1990/1999"]],
    ["В 70-е годы закрыли 300 шахт.", ["300@1970/1979"]],
    ["За 9 мес. 2022 г. продали 40 машин.", ["40@2022-01/2022-09"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });

  test("a document's number is no year", () => {
    const { periods } = extract("Directive 2014/65 and Regulation 2016/679 apply since 2014/15.");
    expect(periods.map(({ value }) => value)).toEqual(["2014/2015"]);
  });
});
