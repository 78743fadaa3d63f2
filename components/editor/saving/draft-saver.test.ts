import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SaveAnswer, SaveRequest } from "./draft-requests.ts";
import { createDraftSaver } from "./draft-saver.ts";
import type { JournalEntry } from "./journal.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A saver over a document that is a number, with a network whose answers the test gives. */
function buildSaver() {
  const order: string[] = [];
  let entry: JournalEntry | null = null;
  let document = 0;
  const answers: ((answer: SaveAnswer) => void)[] = [];
  const puts: SaveRequest[] = [];
  const cleared: string[] = [];
  const saver = createDraftSaver({
    base: 7,
    savedAt: null,
    clientId: "c",
    clearApprovals: (nodeIds) => cleared.push(...nodeIds),
    readDocument: () => String(document),
    journal: {
      read: async () => entry,
      write: async (next) => {
        entry = next;
        order.push(`journal ${next.document}`);
      },
      clear: async () => {
        entry = null;
        order.push("journal cleared");
      },
    },
    put: (save) => {
      puts.push(save);
      order.push(`put ${save.document} as ${save.saveNumber}`);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  return {
    saver,
    order,
    puts,
    cleared,
    journal: () => entry,
    type() {
      document += 1;
      saver.edited();
    },
    async answer(answer: SaveAnswer) {
      answers.shift()?.(answer);
      await vi.advanceTimersByTimeAsync(0);
    },
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

const acknowledged = (revision: number) => ({
  type: "acknowledged" as const,
  revision,
  savedAt: "2026-11-12T09:14:07.000Z",
  clearedApprovals: [],
});

describe("saving a draft", () => {
  it("writes the journal within 250 ms, also while somebody types on, and before the network", async () => {
    const { type, pass, order, journal } = buildSaver();
    type();
    await pass(100);
    type();
    await pass(150);
    expect(journal()?.document).toBe("2");
    await pass(1_500);
    expect(order).toEqual(["journal 2", "journal 2", "put 2 as 1"]);
  });

  it("clears the journal once everything is acknowledged, and not before", async () => {
    const { type, pass, answer, journal, saver } = buildSaver();
    type();
    await pass(1_500);
    type();
    await answer(acknowledged(8));
    expect(journal()).toMatchObject({ document: "2", baseRevision: 8, sent: null });
    await pass(1_500);
    await answer(acknowledged(9));
    expect(journal()).toBeNull();
    expect(saver.status.get()).toMatchObject({ kind: "saved", revision: 9 });
  });

  it("says so while the network is away, keeps the text, and repeats the same save", async () => {
    const { type, pass, answer, puts, journal, saver } = buildSaver();
    type();
    await pass(1_500);
    type();
    await answer({ type: "unreachable" });
    expect(saver.status.get()).toMatchObject({ kind: "offline", isKeptHere: true });
    await pass(1_000);
    expect(puts.map(({ saveNumber, document }) => [saveNumber, document])).toEqual([
      [1, "1"],
      [1, "1"],
    ]);
    expect(journal()).toMatchObject({ document: "2", sent: { saveNumber: 1, document: "1" } });
  });

  it("flushes to the revision that holds the newest text", async () => {
    const { type, pass, answer, saver } = buildSaver();
    type();
    await pass(1_500);
    type();
    const flushed = saver.flush();
    await answer(acknowledged(8));
    await answer(acknowledged(9));
    expect(await flushed).toBe(9);
  });

  it("gives up a flush that somebody must decide first", async () => {
    const { type, answer, saver, pass } = buildSaver();
    type();
    const flushed = saver.flush();
    await pass(0);
    await answer({ type: "moved" });
    expect(await flushed).toBeNull();
    expect(saver.status.get().kind).toBe("moved");
  });

  it("goes on saving what was typed last after the text has gone away", async () => {
    const { type, saver, pass, puts, answer, journal } = buildSaver();
    type();
    saver.stop();
    await pass(0);
    expect(puts.map((put) => put.document)).toEqual(["1"]);
    expect(journal()).toMatchObject({ document: "1" });
    await answer(acknowledged(8));
    expect(journal()).toBeNull();
  });

  it("hands on which approvals were not stored", async () => {
    const { type, pass, answer, cleared, saver } = buildSaver();
    type();
    await pass(1_500);
    await answer({ ...acknowledged(8), clearedApprovals: ["waiver000"] });
    expect(cleared).toEqual(["waiver000"]);
    expect(saver.isSaved()).toBe(true);
  });
});
