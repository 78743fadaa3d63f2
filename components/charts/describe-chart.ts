import { isAhead } from "#domain/evidence/drawn-together.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import type { ChartMark } from "./chart-model.ts";
import type { ChartPlan } from "./plan-chart.ts";
import { findDays, formatShortPeriod } from "./short-period.ts";

/** The chart in words, made from its data: kind, title, subtitle, then every value by period, and what isn't drawn. For who doesn't see it. */
export function describeChart(plan: ChartPlan): string {
  const { model, locale, drawn } = plan;
  const { words } = locale;
  const { title, subtitle } = model;
  const opening = words("describe", { kind: words(`kind.${model.kind}`), title, subtitle });
  const sayOnce = rememberCounting(plan);
  const periods = [...Map.groupBy(drawn, (mark) => mark.period)]
    .sort(([a], [b]) => findDays(a).middle - findDays(b).middle)
    .map(([period, marks]) =>
      words("inPeriod", {
        period: formatShortPeriod(period, locale),
        values: joinList(
          marks.map((mark) => describeMark(mark, plan, sayOnce(mark))),
          plan,
        ),
      }),
    );
  return [opening, ...periods, ...describeGaps(plan), ...describeLeftOut(plan)].join(" ");
}

/** Where lines lift their pen though the series isn't broken there: nobody reports what lies between. */
function describeGaps(plan: ChartPlan): string[] {
  const { locale, lines } = plan;
  return lines.flatMap((line) =>
    line.runs.slice(1).flatMap(([after], n) => {
      const before = line.runs[n]?.at(-1);
      if (before === undefined || after === undefined || after.statuses.includes("B")) return [];
      return locale.words("gap", {
        line: sayCounting(line.first, plan),
        from: formatShortPeriod(before.period, locale),
        to: formatShortPeriod(after.period, locale),
      });
    }),
  );
}

/** What stands in the table and not in the plot, a sentence a reason. */
export function describeLeftOut(plan: ChartPlan): string[] {
  const { words } = plan.locale;
  return [...Map.groupBy(plan.leftOut, ({ reason }) => reason)].map(([reason, left]) =>
    words(`leftOut.${reason}`, {
      values: joinList(
        left.map(({ mark }) => sayLeftOut(mark, plan)),
        plan,
      ),
    }),
  );
}

/** "> 46.5 (goods, counted by Russia)"; what all marks share isn't repeated. */
function describeMark(mark: ChartMark, plan: ChartPlan, counting: string | null): string {
  const { words } = plan.locale;
  const asides = [
    counting,
    isAhead(mark) ? words(mark.nature === "plan" ? "plan" : "forecast") : null,
    mark.derived ? words("derived") : null,
    mark.statuses.includes("B") ? words("breakBefore") : null,
    mark.deprecated ? words("deprecated") : null,
    mark.previous === null ? null : words("before", { value: plan.print(mark.previous) }),
  ].filter((part) => part !== null);
  return asides.length === 0 ? plan.print(mark) : `${plan.print(mark)} (${asides.join("; ")})`;
}

/** Each way of counting is put into words once: of 2,000 values there are a few. Null where the chart has one value only. */
function rememberCounting(plan: ChartPlan): (mark: ChartMark) => string | null {
  const known = new Map<string, string>();
  return (mark) => {
    if (plan.drawn.length < 2) return null;
    const key = JSON.stringify([mark.coverage, mark.compiler]);
    const said = known.get(key) ?? sayCounting(mark, plan);
    known.set(key, said);
    return said;
  };
}

function sayCounting({ coverage, compiler }: ChartMark, { locale: { words } }: ChartPlan) {
  if (coverage === null)
    return compiler === null ? words("neither") : words("compilerOnly", { compiler });
  return compiler === null
    ? words("coverageOnly", { coverage })
    : words("counted", { coverage, compiler });
}

function sayLeftOut(mark: ChartMark, { locale }: ChartPlan): string {
  const period = formatShortPeriod(mark.period, locale);
  return mark.value === null && mark.low === null && mark.high === null
    ? period
    : `${formatFigure(mark, null, locale.figures)} (${period})`;
}

function joinList(parts: readonly string[], { locale }: ChartPlan): string {
  const last = parts.at(-1) ?? "";
  if (parts.length < 2) return last;
  return locale.words("and", { list: parts.slice(0, -1).join(", "), last });
}
