import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { getChartLocale } from "#components/charts/chart-locale.ts";
import type { ChartMark, ChartModel } from "#components/charts/chart-model.ts";
import { entryId, placeId } from "#components/evidence/mark.tsx";
import { formatInstantDay } from "#components/time/instants.ts";
import type { StatisticEntry } from "#domain/briefs/version-content.ts";
import { isChartKind } from "#domain/richtext/attributes.ts";
import { type DocumentNode, readText, readWords } from "#domain/richtext/document-nodes.ts";
import { Inline } from "./inline.tsx";
import type { Reading } from "./reading.ts";

/** A chart as it was published: drawn from the version's own entries, each of its values a link to its evidence. */
export function DocumentChart({ node, reading }: { node: DocumentNode; reading: Reading }) {
  return (
    <ChartFigure
      chart={buildChart(node, reading)}
      locale={getChartLocale(reading.locale.language)}
      {...(reading.marked.lang === undefined
        ? {}
        : { lang: reading.locale.language, titleLang: reading.language })}
      id={placeId(readText(node, "nodeId"))}
      level={null}
      heading={<Inline nodes={node.content} reading={reading} />}
    />
  );
}

function buildChart(node: DocumentNode, reading: Reading): ChartModel {
  const kind = readText(node, "chart");
  if (!isChartKind(kind)) throw new Error(`Unknown kind of chart: ${kind}`);
  const places = reading.citing.plotted.get(readText(node, "nodeId")) ?? [];
  const entries = places.map(({ evidence }) => {
    if (evidence.kind !== "statistic") throw new Error("A chart draws statistics only");
    return evidence;
  });
  const [first] = entries;
  if (first === undefined) throw new Error("A chart without values");
  const { name, publishedAt } = reading.credit;
  const subtitle = readText(node, "subtitle");
  return {
    kind,
    title: readWords(node, (id) => reading.citing.places.get(id)?.printed ?? ""),
    subtitle: subtitle === "" ? (first.indicator?.title ?? first.label) : subtitle,
    unit: first.figure.unit,
    source: [...new Set(entries.flatMap(namePublisher))].join(", "),
    credit: `${name}, ${formatInstantDay(publishedAt, reading.locale.language)}`,
    notes: [],
    marks: entries.map(toMark),
  };
}

function namePublisher({ origin }: StatisticEntry): string[] {
  return origin.kind === "passage" ? [origin.source.publisher] : [];
}

function toMark(entry: StatisticEntry): ChartMark {
  const { value, low, high, qualifier, unit } = entry.figure;
  const { code, period, periodKind, coverage, compiler, nature, statuses, saidBy } = entry;
  return {
    ...{ code, period, periodKind, coverage, compiler, nature, statuses, saidBy },
    ...{ value, low, high, qualifier, unit },
    priceBasis: entry.priceBasis ?? null,
    adopted: entry.adoptedBecause !== null,
    deprecated: entry.deprecatedBecause !== null,
    derived: entry.origin.kind === "derivation",
    source: entry.origin.kind === "passage" ? entry.origin.source.publisher : null,
    evidence: `#${entryId(entry.number)}`,
    remark: null,
    panel: [coverage, compiler].filter((part) => part !== null).join(", "),
    previous: null,
  };
}
