import { createStore, type ReadableStore } from "../store.ts";

/** "held": this tab writes. "elsewhere": another tab of this browser does. */
export type WritingState = "asking" | "held" | "elsewhere";

export type WritingLock = {
  state: ReadableStore<WritingState>;
  /** The tab of this browser that held it before, which writes no more, whether it could say so or died; null where there was none, or where nobody can tell. */
  readonly heldBefore: string | null;
  /** Asks the tab that writes to save and let go; one that doesn't answer is passed over. */
  takeOver(): void;
  release(): void;
};

const handOverMs = 4_000;
/** A page that is reloaded, or opened after one that died, finds the lock still held for a moment. */
const reloadMs = 750;

/** For who may read and not write: another's tab never waits for theirs. */
export function neverWriting(): WritingLock {
  const state = createStore<WritingState>("elsewhere");
  return { state, heldBefore: null, takeOver: () => undefined, release: () => undefined };
}

type Request = {
  briefId: string;
  /** The id of this tab. */
  clientId: string;
  letGo: () => Promise<void>;
};

/**
 * One tab of a browser writes on a brief at a time. Between browsers and people nothing is locked: there the base revision of a save decides. Without Web Locks
 * (plain http on another host than localhost) every tab may write, and the base revision decides as well.
 */
export function requestWriting({ briefId, clientId, letGo }: Request): WritingLock {
  const state = createStore<WritingState>("asking");
  const name = `plumbline-writing-${briefId}`;
  if (!("locks" in navigator)) {
    state.set("held");
    return { state, heldBefore: null, takeOver: () => undefined, release: () => undefined };
  }
  const channel = new BroadcastChannel(name);
  let release: () => void = () => undefined;
  let isReleased = false;
  let heldBefore: string | null = null;

  function hold(): Promise<void> | undefined {
    if (isReleased) return undefined;
    heldBefore = writeHolder(name, clientId);
    state.set("held");
    return new Promise((resolve) => {
      release = resolve;
    });
  }
  function ask(options: LockOptions): void {
    navigator.locks.request(name, options, hold).catch(() => {
      // Another tab passed over this one, or this question was taken back.
      if (state.get() === "held") state.set("elsewhere");
    });
  }
  function waitFor(ms: number, passOver: () => void): void {
    const waiting = new AbortController();
    ask({ signal: waiting.signal });
    setTimeout(() => {
      // A question that was answered is over; one that is left would be answered long after.
      waiting.abort();
      if (state.get() === "asking") passOver();
    }, ms);
  }

  channel.onmessage = async () => {
    if (state.get() !== "held") return;
    await letGo();
    state.set("elsewhere");
    release();
  };
  waitFor(reloadMs, () => state.set("elsewhere"));
  return {
    state,
    get heldBefore() {
      return heldBefore;
    },
    takeOver() {
      if (state.get() === "asking") return;
      state.set("asking");
      channel.postMessage("let go");
      waitFor(handOverMs, () => ask({ steal: true }));
    },
    release() {
      isReleased = true;
      forgetHolder(name, clientId);
      channel.close();
      release();
    },
  };
}

/** Notes which tab holds the lock now; the one that was noted before. */
function writeHolder(name: string, clientId: string): string | null {
  try {
    const before = localStorage.getItem(name);
    localStorage.setItem(name, clientId);
    return before === clientId ? null : before;
  } catch {
    // A browser that keeps nothing.
    return null;
  }
}

/** A tab that could say that it is gone isn't looked for. */
function forgetHolder(name: string, clientId: string): void {
  try {
    if (localStorage.getItem(name) === clientId) localStorage.removeItem(name);
  } catch {
    // A browser that keeps nothing.
  }
}
