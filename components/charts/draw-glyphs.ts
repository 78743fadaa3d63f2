import type { Look } from "./appearance.ts";
import type { ChartMark } from "./chart-model.ts";
import type { Stroke } from "./drawing.ts";
import { at, drawShape, round } from "./glyphs.ts";
import type { PlacedMark } from "./place-marks.ts";

const ground = "var(--paper)";

/** A report as its sign: its shape, hollow where it isn't the last word; a bar where it is a range; an arrow where it is more or less than a number. */
export function drawGlyph({ mark, x, top, bottom }: PlacedMark, look: Look, r: number): Stroke[] {
  const colour = look.ink.mark;
  if (mark.value === null && mark.low !== null && mark.high !== null)
    return drawRange({ x, top, bottom }, look, r);
  const outline = mark.derived || mark.deprecated;
  const glyph: Stroke = {
    d: drawShape(look.shape, x, top, r),
    fill: look.shape === "cross" ? "none" : look.hollow || outline ? ground : colour,
    stroke: colour,
    width: look.shape === "cross" ? 2.5 : 2,
    ...(mark.derived ? { dash: "2 2" } : {}),
  };
  const arrow = drawArrow(mark, { x, y: top, r, colour });
  return arrow === null ? [glyph] : [arrow, glyph];
}

/** A bar from end to end with the sign at both: nobody invents its middle. */
function drawRange(
  { x, top, bottom }: { x: number; top: number; bottom: number },
  look: Look,
  r: number,
): Stroke[] {
  const colour = look.ink.mark;
  const end = (y: number): Stroke => ({
    d: drawShape(look.shape, x, y, r * 0.75),
    fill: look.hollow ? ground : colour,
    stroke: colour,
    width: 1.5,
  });
  const bar = { d: `M${at(x, bottom)}V${round(top)}`, fill: "none", stroke: colour, width: 3 };
  return [bar, end(bottom), end(top)];
}

/** Up for more than, down for less than: the value lies beyond the mark. */
function drawArrow(
  { qualifier, value, low, high }: ChartMark,
  { x, y, r, colour }: { x: number; y: number; r: number; colour: string },
): Stroke | null {
  const up = ">≥".includes(qualifier) || (value === null && low !== null);
  const down = "<≤".includes(qualifier) || (value === null && high !== null);
  if (up === down) return null;
  const way = up ? -1 : 1;
  const tip = y + way * (r + 9);
  return {
    d: `M${at(x, y + way * r)}L${at(x, tip)}M${at(x - 3.5, tip - way * 4)}L${at(x, tip)}L${at(x + 3.5, tip - way * 4)}`,
    fill: "none",
    stroke: colour,
    width: 1.5,
  };
}
