import type { PressAlarm } from "./view.ts";

/** What is known of the press at one moment, all by the database's clock. */
export type PressState = {
  /** When a worker was last there; null where none ever was. */
  seenAt: Date | null;
  /** Since when a worker's rounds have come to nothing, and why; null where they end well. */
  failing: { since: Date; reason: string } | null;
  /** Pages that wait to be pressed, since when the first of them does, and when one was pressed last. */
  waiting: { count: number; since: Date; pressedAt: Date | null } | null;
  now: Date;
};

/** A worker that is started again, or a deploy, is nobody's business; nor is a press that has much to do, and does it. */
const quietMs = 3 * 60_000;

/** What the staff are to be told of the press; null where all is well. It holds until the press is at work again, and no longer. */
export function findPressAlarm({ seenAt, failing, waiting, now }: PressState): PressAlarm | null {
  const isLong = (since: Date) => now.getTime() - since.getTime() > quietMs;
  const count = waiting?.count ?? 0;
  if (seenAt ? isLong(seenAt) : waiting && isLong(waiting.since))
    return { kind: "noWorker", since: seenAt?.toISOString() ?? null, waiting: count };
  if (failing && isLong(failing.since)) {
    const { since, reason } = failing;
    return { kind: "failing", since: since.toISOString(), reason, waiting: count };
  }
  if (waiting && isLong(waiting.since) && (!waiting.pressedAt || isLong(waiting.pressedAt)))
    return {
      kind: "still",
      since: (waiting.pressedAt ?? waiting.since).toISOString(),
      waiting: count,
    };
  return null;
}
