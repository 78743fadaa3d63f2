import { describe, expect, test } from "vitest";
import { guessMapping } from "./guess-mapping.ts";
import { type MappingInput, mappingInput } from "./input-mapping.ts";
import { EntryReader } from "./read-entries.ts";
import { readPeriodCell } from "./read-period-cell.ts";

function read(rows: string[][], mapping: Partial<MappingInput> & Pick<MappingInput, "columns">) {
  const parsed = mappingInput.parse({
    headerFrom: 1,
    headerRows: 1,
    because: "the yearbook",
    ...mapping,
  });
  const reader = new EntryReader(parsed);
  return rows
    .flatMap((cells, at) => reader.read({ n: at + 1, cells }))
    .map((entry) => {
      if (entry.kind !== "value") return entry.kind === "missing" ? "missing" : entry.problem.code;
      const { series, period, value, statuses, nature, note, knownFrom } = entry;
      const said = [...statuses, ...(nature === "count" ? [] : [nature]), note, knownFrom];
      return [
        period,
        value.value ?? `${value.low}–${value.high}`,
        ...Object.values(series),
        ...said.filter(Boolean),
      ].join(" ");
    });
}

describe("a long table", () => {
  test("says period, value, flag, note and what tells series apart", () =>
    expect(
      read(
        [
          ["geo", "TIME", "OBS_VALUE", "flag", "note", "released"],
          ["BY", "2023", "46.5", "p", "", "2024-02-01"],
          ["", "2024", "~44–45 F¹", "", "by the ministry", ""],
          ["RU", "2023-Q1", "10,4", "", "", ""],
          ["RU", "2023-Q2", "…", "", "", ""],
          ["RU", "2023-Q3", "1", "O", "", ""],
          ["RU", "soon", "1", "", "", ""],
          ["RU", "2023-Q4", "rubbish", "", "", ""],
          ["RU", "2023-Q4", "1", "?", "", ""],
          ["", "", "", "", "", ""],
        ],
        {
          columns: ["area", "period", "value", "flag", "note", "knownFrom"],
          fixed: { flow: "export" },
        },
      ),
    ).toEqual([
      "2023 46.5 export BY P 2024-02-01",
      "2024 44–45 export BY F forecast by the ministry ¹",
      "2023-Q1 10.4 export RU",
      "missing",
      "missing",
      "imports.periodUnreadable",
      "cells.notANumber",
      "imports.flagUnknown",
    ]));
});

describe("a wide table", () => {
  test("with periods above and merged words over them", () =>
    expect(
      read(
        [
          ["Trade of Belarus", "", "", "", ""],
          ["", "export", "", "import", ""],
          ["", "2022", "2023", "2022", "2023"],
          ["goods", "21,0", "22,6", "22,4", "23,9"],
        ],
        {
          headerFrom: 2,
          headerRows: 2,
          headers: ["flow", "period"],
          columns: ["coverage", "value", "value", "value", "value"],
          decimalSign: ",",
        },
      ),
    ).toEqual([
      "2022 21.0 goods export",
      "2023 22.6 goods export",
      "2022 22.4 goods import",
      "2023 23.9 goods import",
    ]));

  test("with series above", () =>
    expect(
      read(
        [
          ["Period", "export", "import"],
          ["2023", "22.6", "23.9"],
        ],
        { headers: ["flow"], columns: ["period", "value", "value"] },
      ),
    ).toEqual(["2023 22.6 export", "2023 23.9 import"]));
});

test("a mapping without values, or with two periods or none, is refused", () => {
  const codes = (mapping: Partial<MappingInput>) =>
    mappingInput
      .safeParse({ headerFrom: 1, headerRows: 1, because: "x", columns: [], ...mapping })
      .error?.issues.map(({ message }) => message);
  expect(codes({ columns: ["period"] })).toContain("imports.noValue");
  expect(codes({ columns: ["value"] })).toEqual(["imports.onePeriod"]);
  expect(codes({ columns: ["value", "period"], headers: ["period"] })).toEqual([
    "imports.onePeriod",
  ]);
});

test.each([
  ["2023", "2023"],
  ["2023 г.", "2023"],
  ["2023.0", "2023"],
  ["2023-Q1", "2023-Q1"],
  ["2023Q1", "2023-Q1"],
  ["Q1 2023", "2023-Q1"],
  ["IV квартал 2023", "2023-Q4"],
  ["2023M05", "2023-05"],
  ["05.2023", "2023-05"],
  ["31.12.2023", "2023-12"],
  ["45291", "2023-12"],
  ["2023-01/2023-09", "2023-01/2023-09"],
  ["январь–сентябрь 2023", "2023-01/2023-09"],
  ["January–September 2023", "2023-01/2023-09"],
  ["Jan 2023", "2023-01"],
  ["2021–2023", "2021/2023"],
  ["2023¹", "2023"],
  ["H1 2023", "2023-S1"],
  ["total", null],
  ["32.13.2023", null],
])("%s is %s", (text, period) => expect(readPeriodCell(text, "month")).toBe(period));

describe("a beginning for a person", () => {
  const guess = (rows: string[][]) =>
    guessMapping(
      rows.map((cells, at) => ({ n: at + 1, cells })),
      "x",
    );

  test("by the columns' names", () =>
    expect(
      guess([
        ["geo", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS"],
        ["BY", "2023", "46.5", "P"],
      ]),
    ).toMatchObject({
      headerFrom: 1,
      columns: ["area", "period", "value", "flag"],
      headers: [],
      decimalSign: ".",
    }));

  test("by what they hold, with periods above", () =>
    expect(
      guess([
        ["Exports, bn", "", ""],
        ["", "2022", "2023"],
        ["goods", "21,5", "22,6"],
      ]),
    ).toMatchObject({
      headerFrom: 2,
      columns: ["breakdown", "value", "value"],
      headers: ["period"],
      decimalSign: ",",
    }));
});
