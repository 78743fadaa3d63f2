/** What a chart is drawn with, apart from its frame: few paths, each of many marks of one look, since an element a mark would cost a hundred times more. */
export type Stroke = {
  d: string;
  fill: string;
  stroke: string;
  width: number;
  dash?: string;
};

export type Label = {
  x: number;
  y: number;
  text: string;
  anchor: "start" | "middle" | "end";
  fill: string;
  weight?: 400 | 600;
  size?: number;
};

export type Drawing = { strokes: Stroke[]; labels: Label[] };

export type ChartSize = "narrow" | "wide";

/** Where marks may stand, in pixels; `x` takes days since 1970, `y` values in base units. */
export type Area = {
  size: ChartSize;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (day: number) => number;
  y: (value: number) => number;
};

/** In the drawing's own pixels: a text column shows it at nine tenths, and nothing is to be smaller than 13. */
export const labelSize = 15;

/** Joins the paths of one look; the order of looks is that of their first mark, so that what is added later lies above. */
export function joinStrokes(strokes: readonly Stroke[]): Stroke[] {
  const joined = new Map<string, Stroke & { parts: string[] }>();
  for (const stroke of strokes) {
    const { d, fill, stroke: colour, width, dash } = stroke;
    const key = `${fill} ${colour} ${width} ${dash ?? ""}`;
    const known = joined.get(key);
    if (known === undefined) joined.set(key, { ...stroke, parts: [d] });
    else known.parts.push(d);
  }
  return [...joined.values()].map(({ parts, ...look }) => ({ ...look, d: parts.join("") }));
}
