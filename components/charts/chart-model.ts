import type { Drawable } from "#domain/evidence/drawn-together.ts";
import type { Unit } from "#domain/evidence/figure.ts";
import type { ChartKindName } from "#domain/richtext/attributes.ts";

/**
 * What a chart is drawn from: plain data, which knows nothing of a database. Whoever builds one gives every report; what may be drawn together, and what can't, is decided by
 * domain/evidence/drawn-together.ts, and said beneath the chart. Drawn by <ChartFigure chart={…} /> (page), drawChart() (one SVG), drawSparkline(), drawChartPng().
 *
 * `rivals`: a mark for every report; shape says coverage, colour who counts, hollow what lies ahead, a bar a range. `line`: one line a way of counting. `bar`: from 0.
 * `dot`: a row for every report, named at its left; for one period. `range`: per period a bar from the lowest to the highest value reported, the reports on it.
 * `multiples`: a small chart for each of `panel`, all on one scale.
 */
export type ChartKind = ChartKindName;

export type ChartModel = Readonly<{
  kind: ChartKind;
  /** In plain words; a finding or what is measured. */
  title: string;
  /** Measure, place, period: "Billion US dollars, current prices, Russia and Belarus". */
  subtitle: string;
  unit: Unit;
  /** Who is behind the values, in a sentence without its prefix: "View.info, TASS, BelTA". Burnt into the PNG too. */
  source: string;
  /** Whose chart it is and of which day: "Union State Monitor, 12 November 2026". */
  credit: string;
  /** Sentences of the editors', beneath the plot. */
  notes: readonly string[];
  marks: readonly ChartMark[];
}>;

/**
 * One report. Values are decimal strings in base units; a range has low and high and no value. A mark without any value says that it is missing (status O): a gap on a line.
 * Status B breaks a line before its mark. `unit` is the series' own (roubles in an indicator of dollars).
 */
export type ChartMark = Drawable &
  Readonly<{
    /** The statistic's code: unique in the chart. */
    code: string;
    qualifier: "=" | "~" | "<" | ">" | "≤" | "≥";
    /** Who said it, in words; null: nobody named. */
    saidBy: string | null;
    /** Its source, in short: "BelTA, 5 Dec 2024". */
    source: string | null;
    /** Where its evidence stands: "/statistics/s-1", "#e12". */
    evidence: string | null;
    /** A few words that are written beside the mark: "roubles at another year’s rate". At most three are shown. */
    remark: string | null;
    /** The small chart that it belongs to; only for `multiples`. */
    panel: string | null;
    /** As it was known before it was revised, where the chart is to show that. */
    previous: Readonly<{
      value: string | null;
      low: string | null;
      high: string | null;
      qualifier: "=" | "~" | "<" | ">" | "≤" | "≥";
    }> | null;
  }>;
