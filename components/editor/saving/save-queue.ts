/**
 * The saving of one tab, as a pure state machine: what happened goes in, the next state and perhaps one save to send come out. One save is under way
 * at a time; what is typed meanwhile goes into the next. A save that wasn't answered is sent again, to the byte and under its number, so that the
 * server can answer as it did the first time. Times are milliseconds of any one clock.
 */
export type SaveQueue = {
  /** The revision that the next save stands on. */
  base: number;
  /** How many changes the document has seen in this tab. */
  edits: number;
  /** How many of them some acknowledged revision holds. */
  savedEdits: number;
  /** ISO instant of the newest acknowledged revision. */
  savedAt: string | null;
  /** The number of the newest save; each tab counts from 1. */
  saveNumber: number;
  underWay: SaveUnderWay | null;
  /** When the oldest change was made that no save holds yet; null when there is none. */
  waitingSince: number | null;
  lastEditAt: number;
  stopped: Stop | null;
};

export type SaveUnderWay = {
  saveNumber: number;
  baseRevision: number;
  /** The changes that it holds. */
  edits: number;
  attempts: number;
  /** Set once an attempt has failed: when to try again. */
  retryAt: number | null;
};

/** Why nothing is sent until somebody does something about it. */
export type Stop =
  | { kind: "moved" }
  | { kind: "signedOut" }
  | { kind: "refused"; messages: readonly string[] };

export type SaveEvent =
  | { type: "edited"; at: number }
  | { type: "passed"; at: number }
  /** Save now, whatever the clock says. */
  | { type: "flushed"; at: number }
  | { type: "acknowledged"; saveNumber: number; revision: number; savedAt: string }
  | { type: "unreachable"; saveNumber: number; at: number }
  | { type: "moved"; saveNumber: number }
  | { type: "signedOut"; saveNumber: number }
  | { type: "refused"; saveNumber: number; messages: readonly string[] }
  /** Somebody signed in again, the network came back, or somebody pressed "try again". */
  | { type: "resumed"; at: number }
  /** The text of this tab goes on top of what others have saved. */
  | { type: "keptMine"; base: number; at: number }
  /** What others have saved takes the place of this tab's text. */
  | { type: "tookTheirs"; base: number; savedAt: string };

/** `isRepeated`: the same body as before must go out again, not the document as it is now. */
export type Save = {
  saveNumber: number;
  baseRevision: number;
  edits: number;
  isRepeated: boolean;
};
export type Step = { queue: SaveQueue; send: Save | null };

const idleMs = 1_500;
const waitMsMax = 10_000;
const retryMsMin = 1_000;
const retryMsMax = 30_000;

export function startQueue(base: number, savedAt: string | null): SaveQueue {
  return {
    base,
    edits: 0,
    savedEdits: 0,
    savedAt,
    saveNumber: 0,
    underWay: null,
    waitingSince: null,
    lastEditAt: 0,
    stopped: null,
  };
}

export function isSaved(queue: SaveQueue): boolean {
  return queue.edits === queue.savedEdits;
}

/** When "passed" should be told next; null while only an answer, an edit or a person can move things on. */
export function nextPassAt({ underWay, stopped, waitingSince, lastEditAt }: SaveQueue) {
  if (stopped) return null;
  if (underWay) return underWay.retryAt;
  return waitingSince === null ? null : Math.min(lastEditAt + idleMs, waitingSince + waitMsMax);
}

export function step(queue: SaveQueue, event: SaveEvent): Step {
  switch (event.type) {
    case "edited":
      return rest(edit(queue, event.at));
    case "passed":
      return passTime(queue, event.at, nextPassAt(queue));
    case "flushed":
      return passTime(queue, event.at, event.at);
    case "resumed":
      return resume(queue, event.at);
    case "keptMine":
      return sendNext({
        ...settle(queue),
        base: event.base,
        stopped: null,
        waitingSince: event.at,
      });
    case "tookTheirs":
      return rest({
        ...settle(queue),
        base: event.base,
        savedAt: event.savedAt,
        savedEdits: queue.edits,
        waitingSince: null,
        stopped: null,
      });
    default:
      // An answer to a save that somebody's choice has overtaken changes nothing.
      return event.saveNumber === queue.underWay?.saveNumber
        ? rest(answer(queue, queue.underWay, event))
        : rest(queue);
  }
}

function rest(queue: SaveQueue): Step {
  return { queue, send: null };
}

/** What the server refused may be what has just been changed: the next edit gets another try. */
function edit(queue: SaveQueue, at: number): SaveQueue {
  return {
    ...queue,
    edits: queue.edits + 1,
    lastEditAt: at,
    waitingSince: queue.waitingSince ?? at,
    stopped: queue.stopped?.kind === "refused" ? null : queue.stopped,
  };
}

function passTime(queue: SaveQueue, at: number, due: number | null): Step {
  if (queue.stopped || due === null || at < due) return rest(queue);
  if (!queue.underWay) return sendNext(queue);
  return queue.underWay.retryAt === null ? rest(queue) : sendAgain(queue, queue.underWay);
}

function sendNext(queue: SaveQueue): Step {
  if (queue.waitingSince === null) return rest(queue);
  const saveNumber = queue.saveNumber + 1;
  const { base: baseRevision, edits } = queue;
  const underWay = { saveNumber, baseRevision, edits, attempts: 1, retryAt: null };
  return {
    queue: { ...queue, saveNumber, underWay, waitingSince: null },
    send: { saveNumber, baseRevision, edits, isRepeated: false },
  };
}

function sendAgain(queue: SaveQueue, underWay: SaveUnderWay): Step {
  const { saveNumber, baseRevision, edits, attempts } = underWay;
  return {
    queue: { ...queue, underWay: { ...underWay, attempts: attempts + 1, retryAt: null } },
    send: { saveNumber, baseRevision, edits, isRepeated: true },
  };
}

type Answer = Extract<SaveEvent, { saveNumber: number }>;

function answer(queue: SaveQueue, underWay: SaveUnderWay, event: Answer): SaveQueue {
  switch (event.type) {
    case "acknowledged":
      return {
        ...queue,
        base: event.revision,
        savedAt: event.savedAt,
        savedEdits: underWay.edits,
        underWay: null,
      };
    case "unreachable": {
      const pause = Math.min(retryMsMin * 2 ** (underWay.attempts - 1), retryMsMax);
      return { ...queue, underWay: { ...underWay, retryAt: event.at + pause } };
    }
    case "signedOut":
      // Nothing was written; the same save goes out once somebody has signed in.
      return { ...queue, underWay: { ...underWay, retryAt: 0 }, stopped: { kind: "signedOut" } };
    case "moved":
      return { ...settle(queue), stopped: { kind: "moved" } };
    case "refused":
      return { ...settle(queue), stopped: { kind: "refused", messages: event.messages } };
  }
}

/** Lets go of the save under way: what it holds waits again. */
function settle(queue: SaveQueue): SaveQueue {
  const waitingSince = queue.waitingSince ?? (queue.underWay ? queue.lastEditAt : null);
  return { ...queue, underWay: null, waitingSince };
}

function resume(queue: SaveQueue, at: number): Step {
  if (queue.stopped?.kind === "moved") return rest(queue);
  const going = { ...queue, stopped: null };
  if (going.underWay) {
    return going.underWay.retryAt === null ? rest(going) : sendAgain(going, going.underWay);
  }
  return passTime(going, at, at);
}
