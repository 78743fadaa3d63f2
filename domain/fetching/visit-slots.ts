import { AsyncLocalStorage } from "node:async_hooks";

/**
 * How many answers this process holds in memory at once, whoever asks for them: intakes, the watch's rounds and looks by hand together. Each is 100 MB at most (a body of 50 MB, and
 * as much again as it was sent), so they are 400 MB in all.
 */
const answersMax = 4;

/** Room for the answers that one holds at a time: entered before each request, left once its answer isn't held any more. */
export type Slot = {
  /** Whether there is room; false where others hold it all: one asks again later. */
  enter(): boolean;
  leave(): void;
  /** Leaves whatever was entered. */
  close(): void;
};

export function openSlots(count: number): () => Slot {
  let free = count;
  return () => {
    let depth = 0;
    const leave = (times: number) => {
      if (depth === 0) return;
      depth -= times;
      if (depth === 0) free += 1;
    };
    return {
      enter() {
        if (depth === 0 && free === 0) return false;
        if (depth === 0) free -= 1;
        depth += 1;
        return true;
      },
      leave: () => leave(1),
      close: () => leave(depth),
    };
  };
}

const openSlot = openSlots(answersMax);
const holding = new AsyncLocalStorage<Slot>();

/** What visits bring while `work` is under way counts as held until it ends. Elsewhere an answer counts until its visit ends, and whoever made that bounds how many they keep. */
export async function holdAnswers<T>(work: () => Promise<T>): Promise<T> {
  const slot = openSlot();
  try {
    return await holding.run(slot, work);
  } finally {
    slot.close();
  }
}

/** For a visit: the slot of the work that it is part of, or one of its own, which is closed when it ends. */
export function findSlot(): { slot: Slot; isOwn: boolean } {
  const slot = holding.getStore();
  return slot ? { slot, isOwn: false } : { slot: openSlot(), isOwn: true };
}
