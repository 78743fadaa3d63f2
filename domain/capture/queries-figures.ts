import { eq } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { captures, type TextBlock, textContents, textLayers } from "#db/schema/captures.ts";
import { sources } from "#db/schema/sources.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { extract } from "#domain/evidence/extract/extract.ts";
import { chooseLanguage } from "#domain/evidence/extract/language.ts";
import type { ExtractedFigure } from "#domain/evidence/extract/types.ts";
import { isThingId } from "#domain/fields.ts";

/** `place` is where the figure stands in `text`, whatever was asked about. */
type FigureThere = {
  text: string;
  blocks: TextBlock[];
  figure: ExtractedFigure;
  place: { start: number; end: number };
};

/** A paragraph that is longer than this is read around the figure only: the whole would keep the thread that serves pages for seconds. */
const readUnitsMax = 20_000;

/** What the extractor reads in a stretch of a text layer, in its paragraph, which says whose and of when it is; null where it reads none there. */
export async function readFigureAt(
  actor: Actor,
  { textLayerId, start, end }: { textLayerId: string; start: number; end: number },
): Promise<FigureThere | null> {
  if (!can(actor, "source.read") || !isThingId(textLayerId)) return null;
  const rows = await studioDb()
    .select({
      text: textContents.text,
      blocks: textLayers.blocks,
      language: sources.language,
      published: sources.publishedEdtf,
    })
    .from(textLayers)
    .innerJoin(textContents, eq(textContents.sha256, textLayers.textSha256))
    .innerJoin(captures, eq(captures.id, textLayers.captureId))
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(eq(textLayers.id, textLayerId));
  const layer = rows[0];
  if (!layer?.text) return null;
  const { text, blocks, language, published } = layer;
  const block = blocks.find((each) => start >= each.start && start < each.end);
  if (!block) return null;
  const from = Math.max(block.start, start - readUnitsMax / 2);
  const read = extract(text.slice(from, Math.min(block.end, from + readUnitsMax)), {
    language: chooseLanguage(text, language),
    ...(published !== null && { publishedOn: published }),
  });
  const figure = read.figures.find((each) => from + each.start < end && from + each.end > start);
  if (!figure) return null;
  const place = { start: from + figure.start, end: from + figure.end };
  return { text, blocks, figure, place };
}
