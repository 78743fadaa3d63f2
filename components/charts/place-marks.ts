import { listEnds } from "#domain/evidence/drawn-together.ts";
import type { ChartMark } from "./chart-model.ts";
import type { Area } from "./drawing.ts";
import { findDays } from "./short-period.ts";

/** A mark in the plot; `top` and `bottom` differ where it is a range. Pixels. */
export type PlacedMark = { mark: ChartMark; x: number; top: number; bottom: number };

/**
 * Puts reports of one period side by side where they would lie on one another, about the middle of the period and no wider than it: none hides another, as long as there is room.
 */
export function placeMarks(marks: readonly ChartMark[], area: Area, r: number): PlacedMark[] {
  const byPeriod = Map.groupBy(marks, (mark) => mark.period);
  return [...byPeriod].flatMap(([period, ofPeriod]) => {
    const { from, to, middle } = findDays(period);
    const room = Math.max(area.x(to) - area.x(from) - 4, 4 * r);
    return dodge(ofPeriod, { middle: area.x(middle), slots: listSlots(room, r), area, r });
  });
}

/** From the middle outwards, in turns to the right and to the left. */
function listSlots(room: number, r: number): number[] {
  const step = 2 * r + 4;
  const slots = [0];
  for (let n = 1; n * step + r <= room / 2; n++) slots.push(n * step, -n * step);
  return slots;
}

function dodge(
  marks: readonly ChartMark[],
  { middle, slots, area, r }: { middle: number; slots: readonly number[]; area: Area; r: number },
): PlacedMark[] {
  const byHeight = marks
    .map((mark) => ({ mark, ...findHeights(mark, area) }))
    .sort((a, b) => b.bottom - a.bottom);
  /** Per slot, how high it is filled: marks come from the bottom up. */
  const filled = slots.map(() => Number.POSITIVE_INFINITY);
  return byHeight.map(({ mark, top, bottom }) => {
    const free = filled.findIndex((height) => bottom + 2 * r + 1 <= height);
    const slot = free >= 0 ? free : filled.indexOf(Math.max(...filled));
    filled[slot] = Math.min(filled[slot] ?? top, top);
    return { mark, x: middle + (slots[slot] ?? 0), top, bottom };
  });
}

export function findHeights(mark: ChartMark, area: Area): { top: number; bottom: number } {
  const heights = listEnds(mark).map((end) => area.y(Number(end)));
  return { top: Math.min(...heights), bottom: Math.max(...heights) };
}
