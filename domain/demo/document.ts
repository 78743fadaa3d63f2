import type { DemoBlock, DemoBrief, DemoInline } from "#db/demo/brief-types.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { createPassage } from "#domain/capture/commands-passages.ts";
import * as build from "#domain/richtext/build.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { must } from "./must.ts";
import { type Loaded, spanOf } from "./places.ts";

type Context = { actor: Actor; loaded: Loaded };

/** A brief of the dossier as a document, its keys resolved. */
export async function toDocument(brief: DemoBrief, context: Context): Promise<DocumentJson> {
  const keyPoints: DocumentJson[][] = [];
  for (const point of brief.keyPoints) keyPoints.push(await toRun(point, context));
  const blocks: DocumentJson[] = [];
  for (const block of brief.blocks) blocks.push(await toBlock(block, context));
  return build.brief(
    {
      title: await toRun(brief.title, context),
      standfirst: await toRun(brief.standfirst, context),
      keyPoints,
      blocks,
    },
    build.countNodeIds(),
  );
}

async function toRun(run: readonly DemoInline[], context: Context): Promise<DocumentJson[]> {
  const nodes: DocumentJson[] = [];
  for (const inline of run) nodes.push(...(await toInline(inline, context)));
  return nodes;
}

async function toRuns(runs: readonly DemoInline[][], context: Context): Promise<DocumentJson[][]> {
  const all: DocumentJson[][] = [];
  for (const run of runs) all.push(await toRun(run, context));
  return all;
}

async function toBlock(block: DemoBlock, context: Context): Promise<DocumentJson> {
  if ("h2" in block) return build.heading(2, await toRun(block.h2, context));
  if ("h3" in block) return build.heading(3, await toRun(block.h3, context));
  if ("p" in block) return build.paragraph(await toRun(block.p, context));
  if ("quote" in block) return build.quote(context.loaded.quotes.get(block.quote));
  if ("list" in block) return build.bulletList(...(await toRuns(block.list, context)));
  if ("callout" in block) return build.callout(await toRun(block.callout, context));
  if ("chart" in block) return await toChart(block.chart, context);
  const rows: DocumentJson[][][] = [];
  for (const row of block.table.rows) rows.push(await toRuns(row, context));
  return build.table(await toRuns(block.table.header, context), ...rows);
}

async function toChart(
  { title, subtitle, statistics }: Extract<DemoBlock, { chart: unknown }>["chart"],
  context: Context,
): Promise<DocumentJson> {
  const points = statistics.map((key) => {
    const { statisticId, vintageId } = context.loaded.statistics.get(key);
    return [statisticId, vintageId] as const;
  });
  return build.chart({ title: await toRun(title, context), subtitle, points });
}

export async function toInline(
  inline: DemoInline,
  { actor, loaded }: Context,
): Promise<DocumentJson[]> {
  if (typeof inline === "string") return inline === "" ? [] : [{ type: "text", text: inline }];
  if ("bold" in inline) return build.bold(inline.bold);
  if ("italic" in inline) return build.italic(inline.italic);
  if ("waived" in inline) return build.waived({ reason: inline.reason }, inline.waived);
  if ("passage" in inline) {
    const passage = must(
      await createPassage(actor, spanOf(loaded, inline.passage)),
      inline.passage.exact,
    );
    return build.passage(passage.id, inline.words);
  }
  if ("inlineQuote" in inline) {
    return [
      build.inlineQuote({
        ...loaded.quotes.get(inline.inlineQuote),
        ranges: inline.ranges ?? null,
      }),
    ];
  }
  const { words, key } = inline;
  if ("statistic" in inline) {
    const { statisticId, vintageId } = loaded.statistics.get(inline.statistic);
    return [build.statistic({ statisticId, vintageId, words, key })];
  }
  const { derivationId, runId } = loaded.derivations.get(inline.derived);
  return [build.derived({ derivationId, runId, words, key })];
}
