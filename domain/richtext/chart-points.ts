import type { Node as PMNode } from "@tiptap/pm/model";
import { type ChartPoint, isChartPoints } from "./attributes.ts";
import { readEvidence, type StatisticRef } from "./evidence-nodes.ts";

/** A value that a chart draws: the reference that a statistic in the text would be, and a node that prints the same words. */
export type PlottedValue = { ref: StatisticRef; node: PMNode; position: number };

/** The values of a chart in its order; none of any other node. Their nodeId is the chart's. */
export function listPlotted(chart: PMNode): PlottedValue[] {
  const { statistic } = chart.type.schema.nodes;
  if (chart.type.name !== "chart" || statistic === undefined) return [];
  return readPoints(chart).flatMap(([statisticId, vintageId], position) => {
    const node = statistic.create({ nodeId: chart.attrs.nodeId, statisticId, vintageId });
    const ref = readEvidence(node);
    return ref?.kind === "statistic" ? [{ ref, node, position }] : [];
  });
}

export function readPoints({ attrs }: PMNode): readonly ChartPoint[] {
  return isChartPoints(attrs.points) ? attrs.points : [];
}
