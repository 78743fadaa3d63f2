import type { CheckOutcome, Standing } from "./outcomes.ts";

/** What is remembered of a source's checks. Days are UTC, "2026-05-01". */
export type Watch = {
  standing: Standing;
  /** Checks in a row that found no change. */
  quietChecks: number;
  /** Days in a row on which a check failed for the reason that `failing` names; the last of them. */
  failing: CheckOutcome | null;
  failedDays: number;
  failedOn: string | null;
};

export const newWatch: Watch = {
  standing: "unknown",
  quietChecks: 0,
  failing: null,
  failedDays: 0,
  failedOn: null,
};

const day = 24 * 60 * 60 * 1000;
/** A source that a published brief cites is looked at every week; where nothing changes, less and less often. */
const weeks = [1, 1, 2, 4, 8];
/** One that fails is looked at on the next days, for a fault may last an hour; one that is known to be away, rarely. */
const failingDays = 1;
const awayDays = 28;
const changedDays = 7;
/** On so many different days, before it counts. */
const daysToCount: Partial<Record<CheckOutcome, number>> = {
  gone: 3,
  soft_404: 3,
  paywalled: 2,
  blocked: 2,
  robots_denied: 1,
  unreachable: 4,
};
/** What is only doubted, before it counts. */
const daysOfDoubt = 2;
const standingsOf: Partial<Record<CheckOutcome, Standing>> = {
  gone: "dead",
  soft_404: "dead",
  paywalled: "paywalled",
  blocked: "blocked",
  robots_denied: "blocked",
  unreachable: "unreachable",
  passage_missing: "drifted",
  file_changed: "live",
};

/**
 * What is known of a source after one more check, and when to look again, in milliseconds from then. `chance` (0 to 1) spreads what was added together over
 * the days. What is known beforehand (`isExpected`) counts at once, what is doubted (`isDoubtful`) only on a second day: `isCounted` tells whether it does. A page that answers "not found" is dead only after three different days; one that can't be reached from here is never called dead.
 */
export function followCheck(
  before: Watch,
  outcome: CheckOutcome,
  at: { now: Date; chance: number; isExpected?: boolean; isDoubtful?: boolean },
): { watch: Watch; nextInMs: number; isCounted: boolean } {
  const spread = 0.9 + at.chance * 0.2;
  const counts = at.isDoubtful ? daysOfDoubt : at.isExpected ? 1 : daysToCount[outcome];
  if (counts === undefined) {
    const isQuiet = outcome === "ok" || outcome === "ok_changed_elsewhere";
    const quietChecks = isQuiet ? before.quietChecks + 1 : 0;
    const wait = weeks[Math.min(quietChecks, weeks.length) - 1] ?? 1;
    // Of a file that nobody has read nothing is known.
    const standing = isQuiet || outcome === "file_changed" ? "live" : "drifted";
    const watch = { ...newWatch, standing, quietChecks } as const;
    return { watch, nextInMs: wait * 7 * day * spread, isCounted: true };
  }
  const today = at.now.toISOString().slice(0, 10);
  const isSame = areAlike(before.failing, outcome);
  const isNewDay = before.failedOn !== today;
  const failedDays = isSame ? before.failedDays + (isNewDay ? 1 : 0) : 1;
  const isCounted = failedDays >= counts;
  const standing = isCounted ? (standingsOf[outcome] ?? "unknown") : before.standing;
  return {
    watch: { standing, quietChecks: 0, failing: outcome, failedDays, failedOn: today },
    nextInMs: (isCounted ? (at.isDoubtful ? changedDays : awayDays) : failingDays) * day * spread,
    isCounted,
  };
}

/** "Gone" today and a page that says so with 200 tomorrow is the same death. */
function areAlike(one: CheckOutcome | null, other: CheckOutcome): boolean {
  return one !== null && standingsOf[one] === standingsOf[other];
}
