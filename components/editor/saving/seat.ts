import type { SeatWant } from "#domain/briefs/seats/input-seats.ts";
import type { Present, Seating } from "#domain/briefs/seats/view-seats.ts";
import { createStore, type ReadableStore } from "../store.ts";

/** Where this tab stands among those at the draft. "asking": nothing is known yet; "free": nobody writes; "reading": somebody else does. */
export type SeatState = {
  standing: "asking" | "free" | "writing" | "reading";
  others: readonly Present[];
  /** Who asks to write in our place. */
  askedBy: string | null;
  /** We have asked whoever writes, and wait. */
  isWaiting: boolean;
  /** Of the draft as it is saved; null while that isn't known. */
  revision: number | null;
  inTrash: Seating["inTrash"];
};

export type Seat = {
  state: ReadableStore<SeatState>;
  /** Whether this tab writes if nobody else does. */
  mayWrite(may: boolean): void;
  /** Something was written: from now on, and for a while after, this tab is the one that writes. */
  edited(): void;
  /** What was written is done with: others needn't wait. */
  rest(): void;
  /** Asks to write in somebody's place. */
  takeOver(): void;
  /** Lets whoever asked write. */
  letGo(): void;
  leave(): void;
};

/** Between two times that a tab says where it is. */
const sayEveryMs = 5_000;
const waitEveryMs = 1_000;
/** A page that is reloaded finds that its own last tab hasn't left yet. */
const secondTryMs = 700;
/** Whoever has written nothing for so long doesn't keep others from it. */
const writesForMs = 20_000;

/** Null where no answer came. */
export type SaySeat = (wants: SeatWant) => Promise<Seating | null>;

/**
 * Says again and again that this tab is at the draft, and hears who else is. Without an answer one goes on as one was, and a first opening may write: what is saved is decided by the revision that
 * a save stands on, and by this only who is asked to wait.
 */
export function takeSeat(say: SaySeat): Seat {
  const state = createStore<SeatState>({
    standing: "asking",
    others: [],
    askedBy: null,
    isWaiting: false,
    revision: null,
    inTrash: null,
  });
  let may = false;
  let takesOver = false;
  /** As the server said last. */
  let holds = false;
  let writesUntil = 0;
  let wasRefused = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;
  let isTelling = false;
  let hasMoreToTell = false;

  function findWant(): SeatWant {
    if (!may) return "read";
    if (takesOver) return "takeOver";
    if (Date.now() >= writesUntil || state.get().standing === "reading") return "read";
    return holds ? "stay" : "write";
  }

  /** One at a time: what is said later is heard later. */
  async function tell(): Promise<void> {
    if (isGone) return;
    hasMoreToTell = isTelling;
    if (isTelling) return;
    clearTimeout(timer);
    isTelling = true;
    const seating = await say(findWant());
    isTelling = false;
    if (isGone) return;
    if (hasMoreToTell) return await tell();
    timer = setTimeout(tell, hear(seating));
  }

  /** Milliseconds until the next time. */
  function hear(seating: Seating | null): number {
    const before = state.get();
    if (!seating) {
      // Told also where it is the same: whoever asked waits for it.
      state.set({ ...before, standing: before.standing === "asking" ? "free" : before.standing });
      return sayEveryMs;
    }
    const { isWriting, others, askedBy, revision, inTrash } = seating;
    holds = isWriting;
    const heard = { others, askedBy, revision, inTrash };
    if (isWriting) {
      if (takesOver) writesUntil = Date.now() + writesForMs;
      takesOver = false;
      state.set({ ...heard, standing: "writing", isWaiting: false });
      return sayEveryMs;
    }
    const isTaken = others.some((one) => one.isWriting);
    if (isTaken && may && !wasRefused && before.standing === "asking") {
      wasRefused = true;
      return secondTryMs;
    }
    state.set({ ...heard, standing: isTaken ? "reading" : "free", isWaiting: takesOver });
    return takesOver ? waitEveryMs : sayEveryMs;
  }

  return {
    state,
    mayWrite(next) {
      may = next;
      takesOver = takesOver && next;
      void tell();
    },
    edited() {
      writesUntil = Date.now() + writesForMs;
      if (state.get().standing === "free") {
        // Once: until there is an answer nothing more is asked.
        state.set({ ...state.get(), standing: "writing" });
        void tell();
      }
    },
    rest() {
      writesUntil = 0;
      if (holds) void tell();
    },
    takeOver() {
      takesOver = true;
      void tell();
    },
    letGo() {
      writesUntil = 0;
      state.set({ ...state.get(), standing: "reading", askedBy: null });
      void tell();
    },
    leave() {
      isGone = true;
      clearTimeout(timer);
      void say("leave");
    },
  };
}
