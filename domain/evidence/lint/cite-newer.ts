import type { Node as PMNode } from "@tiptap/pm/model";
import { readPoints } from "#domain/richtext/chart-points.ts";
import { type PrintedWords, projectText } from "#domain/richtext/project-text.ts";
import type { FigureValue } from "../figure.ts";
import { readBack } from "../read-back.ts";

/** A later vintage of what is cited, or a later run of our arithmetic. */
export type NewerFigure = { figure: FigureValue } & (
  | { kind: "vintage"; statisticId: string; vintageId: string }
  | { kind: "run"; derivationId: string; runId: string }
);

/** A node that cites a figure, with the block that it stands in. */
type Place = { node: PMNode; parent: PMNode };

type Printing = { language: string; print: PrintedWords };

/** The attributes by which a figure, or a chart that draws it, cites a later one. The writer's words stay only if they say the new value too. Pure. */
export function citeNewer(
  place: Place,
  newer: NewerFigure,
  printing: Printing,
): Record<string, unknown> {
  if (newer.kind === "run") {
    const { derivationId, runId } = newer;
    return { derivationId, runId, words: wordsThatSay(place, newer.figure, printing) };
  }
  const { statisticId, vintageId } = newer;
  if (place.node.type.name === "chart") {
    const points = readPoints(place.node).map(([id, vintage]) => [
      id,
      id === statisticId ? vintageId : vintage,
    ]);
    return { points };
  }
  return { statisticId, vintageId, words: wordsThatSay(place, newer.figure, printing) };
}

function wordsThatSay(
  { node, parent }: Place,
  figure: FigureValue,
  { language, print }: Printing,
): string | null {
  const words: unknown = node.attrs.words;
  if (typeof words !== "string") return null;
  const context = projectText(parent, print).text;
  return readBack(words, figure, { language, context }).ok ? words : null;
}
