import { type Box, boxAround, isInside, measureOverlap } from "./boxes.ts";
import { type Drawing, type Label, labelSize, type Stroke } from "./drawing.ts";
import { at } from "./glyphs.ts";
import { measureText } from "./text-width.ts";

/** What is to be written beside a mark at (x, y). */
export type Wanted = { x: number; y: number; text: string; fill: string };

/** From here on a thin line leads from the words to their mark, in pixels. */
const leaderFrom = 20;
const distances = [12, 24, 38, 54, 72, 92];
/** Beside first, then above and below, then slantwise: as a hand would. */
const directions = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;

/**
 * Writes each text where it lies on no mark and no other text, nearest first. What fits nowhere is left out: the table has every value.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  { taken, within }: { taken: readonly Box[]; within: Box },
): Drawing {
  const filled = [...taken];
  const labels: Label[] = [];
  const strokes: Stroke[] = [];
  for (const one of wanted) {
    const place = listPlaces(one).find(
      ({ box }) => isInside(box, within) && !filled.some((other) => measureOverlap(box, other) > 0),
    );
    if (place === undefined) continue;
    filled.push(place.box);
    labels.push({ ...place.label, fill: one.fill, weight: 600 });
    const leader = drawLeader(one, place.box);
    if (leader !== null) strokes.push(leader);
  }
  return { strokes, labels };
}

function listPlaces({ x, y, text }: Wanted): { label: Omit<Label, "fill">; box: Box }[] {
  const width = measureText(text, labelSize);
  return distances.flatMap((distance) =>
    directions.map(([across, down]) => {
      const slant = across !== 0 && down !== 0 ? 0.8 : 1;
      const [toX, toY] = [x + across * distance * slant, y + down * (distance + 2) * slant];
      const anchor = across > 0 ? "start" : across < 0 ? "end" : "middle";
      const left = across > 0 ? toX : across < 0 ? toX - width : toX - width / 2;
      const box = { left, right: left + width, top: toY - 9, bottom: toY + 8 };
      return { label: { x: toX, y: toY + 5, text, anchor }, box } as const;
    }),
  );
}

function drawLeader({ x, y }: Wanted, box: Box): Stroke | null {
  const toX = Math.min(Math.max(x, box.left), box.right);
  const toY = Math.min(Math.max(y, box.top), box.bottom);
  const length = Math.hypot(toX - x, toY - y);
  if (length < leaderFrom) return null;
  const from = { x: x + ((toX - x) * 8) / length, y: y + ((toY - y) * 8) / length };
  return {
    d: `M${at(from.x, from.y)}L${at(toX, toY)}`,
    fill: "none",
    stroke: "var(--line-strong)",
    width: 1,
  };
}

/**
 * Words at the right ends of lines: each as near to its own height as the others let it, `gap` pixels apart, from top to bottom.
 */
export function spreadHeights(
  heights: readonly number[],
  { gap, top, bottom }: { gap: number; top: number; bottom: number },
): number[] {
  const order = heights
    .map((height, index) => ({ height, index }))
    .sort((a, b) => a.height - b.height);
  const placed = new Array<number>(heights.length).fill(0);
  let above = top - gap;
  for (const { height, index } of order) {
    above = Math.max(height, above + gap);
    placed[index] = above;
  }
  let below = bottom + gap;
  for (const { index } of order.reverse()) {
    below = Math.min(placed[index] ?? bottom, below - gap);
    placed[index] = below;
  }
  return placed;
}

/** A mark's surroundings, which no words may lie on. */
export function boxOfMark(x: number, y: number): Box {
  return boxAround(x, y, 7);
}

/** With room for an arrow above or beneath. */
export function boxWithArrow(x: number, y: number): Box {
  return { ...boxAround(x, y, 7), top: y - 15, bottom: y + 15 };
}
