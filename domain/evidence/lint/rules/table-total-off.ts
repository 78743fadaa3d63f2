import { compareDecimals } from "../../decimal.ts";
import { localeOf } from "../../format-date.ts";
import { formatFigure } from "../../format-figure.ts";
import { doOverlap } from "../../interval.ts";
import { findingAbout } from "../about-evidence.ts";
import { addFigures } from "../add-figures.ts";
import type { LintContext } from "../block.ts";
import { type BoundFigure, intervalOf } from "../bound-figures.ts";
import { areAddends, areOneCount } from "../comparable.ts";
import type { Finding } from "../finding.ts";
import { noAddend, noSum, totalLabel } from "../lexicon/totals.ts";
import { type LintCell, type LintTable, type TableRule, turnTable } from "../table.ts";

/**
 * A row, or a column, that is called a total, and misses what the others come to, beyond all rounding. Every other cell of it must hold one bound figure of one
 * unit and one way of counting; rows that are parts of other rows, changes, balances or averages end the comparison.
 */
export const tableTotalOff: TableRule = (table, context) =>
  [table, turnTable(table)].flatMap((lines, turn) =>
    listTotals(lines).flatMap((column) => judge(column, turn === 0 ? "column" : "row", context)),
  );

type Column = { total: LintCell; parts: LintCell[] };

function listTotals(lines: LintTable): Column[] {
  const [head = [], ...rows] = lines;
  const isHead =
    head.every(({ numbers }) => numbers === 0) &&
    head.slice(1).some(({ text }) => /[\p{L}\d]/u.test(text));
  if (!isHead) return [];
  const totals = rows.filter(([label]) => totalLabel.test(label?.text ?? ""));
  const others = rows.filter(([label]) => !totalLabel.test(label?.text ?? ""));
  const [totalRow] = totals;
  if (!totalRow || totals.length > 1 || others.length < 2) return [];
  if (others.some(([label]) => noAddend.test(label?.text ?? ""))) return [];
  return head.flatMap((title, column) => {
    const total = totalRow[column];
    const parts = others.flatMap((row) => row[column] ?? []);
    return column === 0 || noSum.test(title.text) || !total ? [] : [{ total, parts }];
  });
}

function judge({ total, parts }: Column, line: string, context: LintContext): Finding[] {
  const figures = parts.flatMap(({ figure }) => figure ?? []);
  const whole = total.figure;
  if (!whole || figures.length < parts.length || !isSummable(whole, figures)) return [];
  const sum = addFigures(figures);
  if (!sum || doOverlap(sum.interval, intervalOf(whole))) return [];
  const locale = localeOf(context.options.language);
  const finding = findingAbout(whole.placed, {
    rule: "tableTotalOff",
    severity: "warns",
    values: {
      line,
      count: figures.length,
      total: formatFigure(whole.figure, null, locale),
      sum: formatFigure(sum.figure, null, locale),
    },
    fixes: [{ kind: "replace_evidence", nodeId: whole.placed.ref.nodeId }],
  });
  return [{ ...finding, from: finding.from + total.offset, to: finding.to + total.offset }];
}

/** Shares are added up to all of it. */
function isSummable(total: BoundFigure, parts: readonly BoundFigure[]): boolean {
  const all = [total, ...parts];
  const { unit, value } = total.figure;
  const isAll = unit.kind === "percent" && value !== null && compareDecimals(value, "100") === 0;
  return areAddends(all) || (isAll && areOneCount(all));
}
