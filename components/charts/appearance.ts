import { type DrawnLine, findLineKey, isProvisional } from "#domain/evidence/drawn-together.ts";
import type { ChartMark } from "./chart-model.ts";
import { type Shape, shapes } from "./glyphs.ts";
import { grey, type Ink, inks } from "./palette.ts";

export type Look = { shape: Shape; ink: Ink; hollow: boolean };
/** Shape by coverage, colour by who counts; the same in plot, key and words. Null: not stated. */
export type Appearance = {
  shapeOf: ReadonlyMap<string, Shape>;
  inkOf: ReadonlyMap<string, Ink>;
  look: (mark: ChartMark) => Look;
};

/** Given out by the alphabet and not by who is first: no one's colour hangs on our order. The commonest four have a colour. */
export function buildAppearance(marks: readonly ChartMark[]): Appearance {
  const shapeOf = giveOut(
    listCommonest(marks.map((mark) => mark.coverage)),
    shapes,
    shapes[shapes.length - 1] ?? "plus",
  );
  const inkOf = giveOut(listCommonest(marks.map((mark) => mark.compiler)), inks, grey);
  const look = (mark: ChartMark): Look => ({
    shape: findShape(mark, shapeOf),
    ink: mark.derived || mark.deprecated ? grey : (inkOf.get(mark.compiler ?? "") ?? grey),
    hollow: isProvisional(mark),
  });
  return { shapeOf, inkOf, look };
}

/** On lines the colour is the line's: two ways of counting by one office must not look alike. */
export function buildLineAppearance(
  marks: readonly ChartMark[],
  lines: readonly DrawnLine<ChartMark>[],
): Appearance {
  const base = buildAppearance(marks);
  const longest = [...lines].sort((a, b) => b.runs.flat().length - a.runs.flat().length);
  const inkOfLine = new Map(
    longest.slice(0, inks.length).map((line, n) => [line.key, inks[n] ?? grey]),
  );
  return {
    ...base,
    look: (mark) => ({
      ...base.look(mark),
      ink: mark.deprecated ? grey : (inkOfLine.get(findLineKey(mark) ?? "") ?? grey),
    }),
  };
}

function findShape(mark: ChartMark, shapeOf: ReadonlyMap<string, Shape>): Shape {
  if (mark.deprecated) return "cross";
  return mark.coverage === null ? "square" : (shapeOf.get(mark.coverage) ?? "plus");
}

function giveOut<T>(names: readonly string[], things: readonly T[], rest: T): Map<string, T> {
  const chosen = names.slice(0, things.length).sort((a, b) => (a < b ? -1 : 1));
  const given = new Map(chosen.map((name, n) => [name, things[n] ?? rest]));
  for (const name of names) if (!given.has(name)) given.set(name, rest);
  return given;
}

function listCommonest(names: readonly (string | null)[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}
