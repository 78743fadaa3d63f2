import { mergeAttributes, Node } from "@tiptap/core";
import {
  attributes,
  chartKind,
  chartPoints,
  day,
  line,
  nodeId,
  subtitleCharsMax,
  uuidOrNull,
} from "../attributes.ts";

/**
 * A chart of reported values; its content is its title. It names each value by statistic and vintage, so that it shows what was chosen until somebody chooses anew: `asOf` is the day of that.
 * `sliceId` says where more values would be looked for.
 */
export const ChartNode = Node.create({
  name: "chart",
  group: "block",
  content: "inline*",
  isolating: true,
  draggable: true,
  addAttributes: () =>
    attributes({
      nodeId,
      chart: chartKind("data-chart"),
      points: chartPoints("data-points"),
      subtitle: line("data-subtitle", subtitleCharsMax),
      sliceId: uuidOrNull("data-slice-id"),
      asOf: day("data-as-of"),
    }),
  parseHTML: () => [{ tag: "figure[data-points]", contentElement: "figcaption" }],
  renderHTML: ({ HTMLAttributes }) => [
    "figure",
    mergeAttributes(HTMLAttributes),
    ["figcaption", 0],
  ],
});
