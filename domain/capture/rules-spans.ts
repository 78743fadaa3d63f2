import { clockSteps, formatClock } from "#domain/evidence/clock.ts";
import type { Problem, Result } from "#domain/result.ts";
import type { TimeSpan } from "./view-spans.ts";

/** The span on its grid, within a recording so many seconds long; null where nobody knows how long. */
export function settleSpan(given: TimeSpan, durationSeconds: number | null): Result<TimeSpan> {
  const start = Math.round(given.start * clockSteps) / clockSteps;
  const rounded = Math.round(given.end * clockSteps) / clockSteps;
  // A player's last moment may lie between two tenths.
  const isEnd = durationSeconds !== null && Math.abs(rounded - durationSeconds) < 1 / clockSteps;
  const end = isEnd ? Math.min(rounded, durationSeconds) : rounded;
  if (end <= start) return refuse({ code: "passages.spanEndsFirst", field: "end" });
  if (durationSeconds !== null && end > durationSeconds) {
    const values = { length: formatClock(durationSeconds) };
    const field = start >= durationSeconds ? "start" : "end";
    return refuse({ code: "passages.spanBeyond", field, values });
  }
  return { ok: true, value: { start, end } };
}

function refuse(problem: Problem): Result<never> {
  return { ok: false, problems: [problem] };
}
