import type { DerivationEntry, StatisticEntry, VersionContent } from "./version-content.ts";

/** The figure that a brief comes to first, for where it is told of in short: in its title, its standfirst, its key points or its text, but not in a chart. Null where it has none. */
export function findKeyFigure({
  citations,
  evidence,
}: Pick<VersionContent, "citations" | "evidence">): StatisticEntry | DerivationEntry | null {
  for (const { entry: number, plotted } of citations) {
    if (plotted !== undefined) continue;
    const entry = evidence.find((one) => one.number === number);
    if (entry?.kind === "statistic" || entry?.kind === "derivation") return entry;
  }
  return null;
}
