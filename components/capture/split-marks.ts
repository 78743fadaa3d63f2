/** A stretch of a text that is marked; offsets are UTF-16 code units, half open. */
export type Mark = { id: string; start: number; end: number };

/** A piece of text as it is set: words, or a mark around pieces. A mark that another one crosses stands in several parts; `part` counts them from 0. */
export type Piece<M extends Mark> =
  | { kind: "text"; start: number; end: number }
  | { kind: "mark"; mark: M; part: number; start: number; end: number; pieces: Piece<M>[] };

/**
 * Lays marks over a stretch of text as elements can hold them: one inside the other, a longer one outside; of two that cross, the later is cut where the
 * earlier ends. Nothing of the text is lost or said twice.
 */
export function splitMarks<M extends Mark>(
  marks: readonly M[],
  within: { start: number; end: number },
): Piece<M>[] {
  const clipped = marks
    .filter(({ start, end }) => start < within.end && end > within.start && end > start)
    .map((mark) => ({
      mark,
      part: mark.start < within.start ? 1 : 0,
      start: Math.max(mark.start, within.start),
      end: Math.min(mark.end, within.end),
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return nest(clipped, within);
}

type Clipped<M extends Mark> = { mark: M; part: number; start: number; end: number };

function nest<M extends Mark>(
  queue: Clipped<M>[],
  within: { start: number; end: number },
): Piece<M>[] {
  const pieces: Piece<M>[] = [];
  const waiting = [...queue];
  let at = within.start;
  for (let outer = waiting.shift(); outer; outer = waiting.shift()) {
    if (outer.start > at) pieces.push({ kind: "text", start: at, end: outer.start });
    const { end } = outer;
    const inside: Clipped<M>[] = [];
    while (waiting[0] && waiting[0].start < end) {
      const inner = waiting.shift();
      if (!inner) break;
      inside.push({ ...inner, end: Math.min(inner.end, end) });
      if (inner.end > end) insert(waiting, { ...inner, part: inner.part + 1, start: end });
    }
    pieces.push({ kind: "mark", ...outer, pieces: nest(inside, outer) });
    at = end;
  }
  if (at < within.end) pieces.push({ kind: "text", start: at, end: within.end });
  return pieces;
}

/** In the order of the text; of those that begin together, the longer first. */
function insert<M extends Mark>(queue: Clipped<M>[], one: Clipped<M>): void {
  const place = queue.findIndex(
    ({ start, end }) => start > one.start || (start === one.start && end < one.end),
  );
  queue.splice(place === -1 ? queue.length : place, 0, one);
}
