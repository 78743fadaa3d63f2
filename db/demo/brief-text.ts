import type { DemoBlock, DemoBrief, DemoInline } from "./brief-types.ts";
import type { DemoPassage } from "./types.ts";

/** All inline runs of a brief, in reading order. A table's cells are runs of their own. */
export function listRuns(brief: DemoBrief): DemoInline[][] {
  return [brief.title, brief.standfirst, ...brief.keyPoints, ...listBlockRuns(brief)];
}

/** The same without title, standfirst and key points. A block quotation is a run of its words. */
export function listBlockRuns(brief: DemoBrief): DemoInline[][] {
  return brief.blocks.flatMap(runsOf);
}

function runsOf(block: DemoBlock): DemoInline[][] {
  if ("h2" in block) return [block.h2];
  if ("h3" in block) return [block.h3];
  if ("p" in block) return [block.p];
  if ("quote" in block) return [[{ inlineQuote: block.quote }]];
  if ("list" in block) return block.list;
  if ("callout" in block) return [block.callout];
  if ("chart" in block) return [block.chart.title];
  return [block.table.header, ...block.table.rows].flat();
}

/** What one inline reads as; a quotation's words come from `wordsOfQuote`. */
export function readInline(inline: DemoInline, wordsOfQuote: (key: string) => string): string {
  if (typeof inline === "string") return inline;
  if ("inlineQuote" in inline) return wordsOfQuote(inline.inlineQuote);
  if ("bold" in inline) return inline.bold;
  if ("italic" in inline) return inline.italic;
  if ("waived" in inline) return inline.waived;
  return inline.words ?? "";
}

/** The words that are the writer's own, bound to no value and to no quotation. */
export function readUnbound(inline: DemoInline): string {
  if (typeof inline === "string") return inline;
  if ("bold" in inline) return inline.bold;
  if ("italic" in inline) return inline.italic;
  return "passage" in inline ? inline.words : "";
}

export function listPassages(brief: DemoBrief): DemoPassage[] {
  return listRuns(brief)
    .flat()
    .flatMap((inline) =>
      typeof inline === "object" && "passage" in inline ? [inline.passage] : [],
    );
}
