import type { PageRegion } from "#db/schema/captures.ts";

/** Regions lie on a grid of ten-thousandths: finer than a screen shows, and as integers their sums are exact. */
const steps = 10_000;

/** Words of a region that is smaller nobody could read. */
export const regionPixelsMin = 8;

/** The region on its grid; null where it doesn't lie on the page, or has no area. */
export function settleRegion({ x, y, width, height }: PageRegion): PageRegion | null {
  const grid = [x, y, width, height].map((part) => Math.round(part * steps));
  const [left = 0, top = 0, across = 0, down = 0] = grid;
  const isWhole = grid.every(Number.isSafeInteger);
  if (!isWhole || left < 0 || top < 0 || across < 1 || down < 1) return null;
  if (left + across > steps || top + down > steps) return null;
  return { x: left / steps, y: top / steps, width: across / steps, height: down / steps };
}

/** The pixels of a page's picture that a region covers, whole ones; null where they are too few to hold a word. */
export function toPixels(
  { x, y, width, height }: PageRegion,
  page: { width: number; height: number },
): { left: number; top: number; width: number; height: number } | null {
  const left = Math.floor(x * page.width);
  const top = Math.floor(y * page.height);
  const right = Math.min(page.width, Math.ceil((x + width) * page.width));
  const bottom = Math.min(page.height, Math.ceil((y + height) * page.height));
  const cut = { left, top, width: right - left, height: bottom - top };
  return Math.min(cut.width, cut.height) < regionPixelsMin ? null : cut;
}
