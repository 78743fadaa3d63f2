import { createStore, type ReadableStore } from "../store.ts";

/** "held": this tab writes. "elsewhere": another tab of this browser does. */
export type WritingState = "asking" | "held" | "elsewhere";

export type WritingLock = {
  state: ReadableStore<WritingState>;
  /** Asks the tab that writes to save and let go; one that doesn't answer is passed over. */
  takeOver(): void;
  release(): void;
};

const handOverMs = 4_000;
/** A page that is reloaded finds its own lock still held for a moment. */
const secondTryMs = 250;

/** For who may read and not write: another's tab never waits for theirs. */
export function neverWriting(): WritingLock {
  const state = createStore<WritingState>("elsewhere");
  return { state, takeOver: () => undefined, release: () => undefined };
}

/**
 * One tab of a browser writes on a brief at a time. Between browsers and people nothing is locked: there the base revision of a save decides. Without Web Locks
 * (plain http on another host than localhost) every tab may write, and the base revision decides as well.
 */
export function requestWriting(briefId: string, letGo: () => Promise<void>): WritingLock {
  const state = createStore<WritingState>("asking");
  const name = `plumbline-writing-${briefId}`;
  if (!("locks" in navigator)) {
    state.set("held");
    return { state, takeOver: () => undefined, release: () => undefined };
  }
  const channel = new BroadcastChannel(name);
  let release: () => void = () => undefined;
  let isReleased = false;
  let isFirstTry = true;

  function hold(lock: Lock | null): Promise<void> | undefined {
    if (isReleased) return undefined;
    if (!lock && isFirstTry) {
      isFirstTry = false;
      setTimeout(() => ask({ ifAvailable: true }), secondTryMs);
      return undefined;
    }
    if (!lock) {
      state.set("elsewhere");
      return undefined;
    }
    state.set("held");
    return new Promise((resolve) => {
      release = resolve;
    });
  }
  function ask(options: LockOptions): void {
    navigator.locks.request(name, options, hold).catch(() => {
      // Another tab passed over this one, or this question.
      if (state.get() === "held") state.set("elsewhere");
    });
  }

  channel.onmessage = async () => {
    if (state.get() !== "held") return;
    await letGo();
    state.set("elsewhere");
    release();
  };
  ask({ ifAvailable: true });
  return {
    state,
    takeOver() {
      state.set("asking");
      channel.postMessage("let go");
      const waiting = new AbortController();
      ask({ signal: waiting.signal });
      setTimeout(() => {
        if (state.get() !== "asking") return;
        waiting.abort();
        ask({ steal: true });
      }, handOverMs);
    },
    release() {
      isReleased = true;
      channel.close();
      release();
    },
  };
}
