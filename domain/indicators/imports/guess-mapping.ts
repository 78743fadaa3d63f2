import { readCell } from "#domain/evidence/cells/read-cell.ts";
import type { TableRow } from "../tables/table-row.ts";
import type { ColumnRole, MappingInput } from "./input-mapping.ts";
import { readPeriodCell } from "./read-period-cell.ts";

const names: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    "period",
    /^(?:time|period|year|date|quarter|month|time_period|период|год|дата|квартал|месяц|перыяд)/i,
  ],
  ["flag", /^(?:flags?|obs_status|status|статус|флаг)/i],
  ["knownFrom", /^(?:known|vintage|released?|published|realtime|известно)/i],
  ["note", /^(?:note|comment|footnote|примечание|заўвага)/i],
  ["coverage", /^(?:coverage|охват|ахоп)/i],
  ["compiler", /^(?:compiler|compiled|source|источник|кем|крыніца)/i],
  ["currency", /^(?:currency|валюта)/i],
  ["priceBasis", /^(?:price|цены)/i],
  ["counterpart", /^(?:counterpart|partner|партн)/i],
  ["flow", /^(?:flow|direction|поток|направление)/i],
  ["breakdown", /^(?:breakdown|product|commodity|item|indicator|показатель|товар|наименование)/i],
  ["area", /^(?:area|geo|country|region|reporter|страна|регион|территория|краіна)/i],
  ["value", /^(?:value|obs_value|amount|значение|сумма|значэнне)/i],
];

/** What a table's columns may be, by their names and what they hold: a beginning for a person. */
export function guessMapping(rows: readonly TableRow[], because: string): MappingInput {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const firstOfValues = rows.findIndex(({ cells }) => isRowOfValues(cells));
  const header = rows[firstOfValues - 1];
  const body = rows.slice(Math.max(0, firstOfValues), firstOfValues + 30);
  const cellsOf = (column: number) => body.flatMap(({ cells }) => cells[column]?.trim() || []);
  const columns = Array.from({ length: width }, (_, column): ColumnRole => {
    const title = header?.cells[column]?.trim() ?? "";
    return names.find(([, pattern]) => pattern.test(title))?.[0] ?? guessByCells(cellsOf(column));
  });
  const only = (role: ColumnRole) => {
    const first = columns.indexOf(role);
    for (const [at, one] of columns.entries())
      if (one === role && at !== first) columns[at] = role === "period" ? "value" : "skip";
  };
  for (const role of ["period", "flag", "knownFrom", "note"] as const) only(role);
  const isWide = !columns.includes("period");
  const above = rows.slice(0, Math.max(0, firstOfValues));
  return {
    headerFrom: header?.n ?? 1,
    headerRows: header ? 1 : 0,
    columns,
    headers: isWide && above.length > 0 ? ["period"] : [],
    decimalSign: guessDecimalSign(body),
    because,
  };
}

function isRowOfValues(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== "");
  const isYear = (cell: string) => readPeriodCell(cell, "month") !== null;
  const values = said.filter((cell) => readCell(cell).kind === "value" && !isYear(cell.trim()));
  return said.length > 1 && values.length > 0;
}

function guessByCells(cells: readonly string[]): ColumnRole {
  if (cells.length === 0) return "skip";
  const most = (test: (cell: string) => boolean) => cells.filter(test).length > cells.length * 0.7;
  if (most((cell) => readPeriodCell(cell, "month") !== null)) return "period";
  return most(
    (cell) =>
      ["value", "missing"].includes(readCell(cell, { decimalSign: null }).kind) ||
      /^\d{1,3},\d{3}$/.test(cell),
  )
    ? "value"
    : "breakdown";
}

/** Only where cells show it: 46,5 or 46.5. */
function guessDecimalSign(rows: readonly TableRow[]): "." | "," | null {
  const cells = rows.flatMap(({ cells }) => cells);
  const has = (pattern: RegExp) => cells.some((cell) => pattern.test(cell.trim()));
  if (has(/^-?[\d\s\u00a0]+,\d{1,2}$/u) || has(/^\d{1,3}(?:\.\d{3})+,\d+$/)) return ",";
  return has(/^-?[\d\s\u00a0]+\.\d{1,2}$/u) || has(/^\d{1,3}(?:,\d{3})+\.\d+$/) ? "." : null;
}
