import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isSaved,
  nextPassAt,
  type Save,
  type SaveEvent,
  type SaveQueue,
  startQueue,
  step,
} from "./save-queue.ts";

/** Plays events and lists what was sent. */
function play(events: SaveEvent[], from = startQueue(7, null)) {
  const sent: Save[] = [];
  let queue = from;
  for (const event of events) {
    const next = step(queue, event);
    queue = next.queue;
    if (next.send) sent.push(next.send);
  }
  return { queue, sent };
}

const edited = (at: number): SaveEvent => ({ type: "edited", at });
const passed = (at: number): SaveEvent => ({ type: "passed", at });
const acknowledged = (saveNumber: number, revision: number): SaveEvent => ({
  type: "acknowledged",
  saveNumber,
  revision,
  savedAt: "2026-11-12T09:14:07.000Z",
});
const unreachable = (saveNumber: number, at: number): SaveEvent => ({
  type: "unreachable",
  saveNumber,
  at,
});

describe("when a draft is saved", () => {
  it("waits until nobody has typed for a second and a half", () => {
    const { queue, sent } = play([edited(0), passed(1_400), edited(1_400), passed(1_500)]);
    expect(sent).toEqual([]);
    expect(nextPassAt(queue)).toBe(2_900);
    expect(play([passed(2_900)], queue).sent).toHaveLength(1);
  });

  it("waits ten seconds at most for somebody who never stops", () => {
    const typing = Array.from({ length: 100 }, (_, n) => [edited(n * 100), passed(n * 100)]).flat();
    expect(play(typing).sent).toEqual([]);
    expect(play([...typing, edited(10_000), passed(10_000)]).sent).toHaveLength(1);
  });

  it("keeps one save under way and puts all that is typed meanwhile into the next", () => {
    const first = play([edited(0), passed(1_500), edited(1_600), edited(1_700), passed(9_000)]);
    expect(first.sent.map(({ edits }) => edits)).toEqual([1]);
    const second = play([acknowledged(1, 8), passed(9_001)], first.queue);
    expect(second.sent).toEqual([{ saveNumber: 2, baseRevision: 8, edits: 3, isRepeated: false }]);
  });

  it("is done at once on demand, and not without need", () => {
    expect(play([edited(0), { type: "flushed", at: 1 }]).sent).toHaveLength(1);
    expect(play([{ type: "flushed", at: 1 }]).sent).toEqual([]);
  });
});

describe("when a save is not answered", () => {
  const lost = play([edited(0), passed(1_500), edited(1_600), unreachable(1, 2_000)]);

  it("is sent again under its number and with its own text, after longer and longer pauses", () => {
    const pauses: (number | null)[] = [];
    let { queue } = lost;
    for (let turn = 0; turn < 8; turn += 1) {
      const due = nextPassAt(queue) ?? 0;
      const again = step(queue, passed(due));
      expect(again.send).toEqual({ saveNumber: 1, baseRevision: 7, edits: 1, isRepeated: true });
      queue = step(again.queue, unreachable(1, due)).queue;
      pauses.push((nextPassAt(queue) ?? 0) - due);
    }
    expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000]);
  });

  it("is sent at once when the network is back", () => {
    expect(play([{ type: "resumed", at: 2_001 }], lost.queue).sent).toMatchObject([
      { saveNumber: 1, isRepeated: true },
    ]);
  });
});

describe("when a save is refused", () => {
  const sent = play([edited(0), passed(1_500)]).queue;

  it("sends nothing while the draft has moved on, until somebody chooses", () => {
    const moved = play([{ type: "moved", saveNumber: 1 }, edited(2_000), passed(99_000)], sent);
    expect(moved.sent).toEqual([]);
    expect(isSaved(moved.queue)).toBe(false);
    const mine = play([{ type: "keptMine", base: 12, at: 3_000 }], moved.queue);
    expect(mine.sent).toMatchObject([{ saveNumber: 2, baseRevision: 12, edits: 2 }]);
    const theirs = play([{ type: "tookTheirs", base: 12, savedAt: "" }], moved.queue).queue;
    expect(isSaved(theirs)).toBe(true);
    expect(theirs.base).toBe(12);
  });

  it("keeps the save of somebody whose session has ended for when they are back", () => {
    const out = play([{ type: "signedOut", saveNumber: 1 }, edited(2_000), passed(99_000)], sent);
    expect(out.sent).toEqual([]);
    expect(play([{ type: "resumed", at: 99_001 }], out.queue).sent).toMatchObject([
      { saveNumber: 1, edits: 1, isRepeated: true },
    ]);
  });

  it("tries again with the next change, for that may have mended it", () => {
    const refused = play(
      [{ type: "refused", saveNumber: 1, messages: ["Too large."] }],
      sent,
    ).queue;
    expect(nextPassAt(refused)).toBeNull();
    expect(play([edited(5_000), passed(6_500)], refused).sent).toMatchObject([
      { saveNumber: 2, baseRevision: 7, edits: 2, isRepeated: false },
    ]);
  });

  it("takes no notice of an answer that was overtaken", () => {
    const mine = play(
      [
        { type: "moved", saveNumber: 1 },
        { type: "keptMine", base: 12, at: 3_000 },
        acknowledged(1, 8),
      ],
      sent,
    ).queue;
    expect(mine.base).toBe(12);
    expect(isSaved(mine)).toBe(false);
  });
});

/** A server as saveDraft is: a repeated save gets its first answer, one on an old revision is refused. */
class Server {
  revision = 1;
  /** What each revision holds: how many edits of the tab under test, or null for somebody else's. */
  readonly held = new Map<number, number | null>();
  readonly #answers = new Map<number, number>();

  receive(save: Save): number | null {
    const before = this.#answers.get(save.saveNumber);
    if (before !== undefined) return before;
    if (save.baseRevision !== this.revision) return null;
    this.revision += 1;
    this.held.set(this.revision, save.edits);
    this.#answers.set(save.saveNumber, this.revision);
    return this.revision;
  }

  saveOfAnother(): void {
    this.revision += 1;
    this.held.set(this.revision, null);
  }
}

/** A tab and what may happen to it. What it sends is on its way until the story says what becomes of it. */
class Tab {
  readonly server = new Server();
  queue: SaveQueue = startQueue(1, null);
  onItsWay: Save | null = null;
  now = 0;
  /** Edits that somebody gave up knowingly, for another's text. */
  givenUp = 0;

  tell(event: SaveEvent): void {
    const next = step(this.queue, event);
    this.queue = next.queue;
    if (!next.send) return;
    expect(this.onItsWay).toBeNull();
    this.onItsWay = next.send;
  }

  deliver(save: Save): void {
    const { saveNumber } = save;
    const revision = this.server.receive(save);
    this.onItsWay = null;
    this.tell(
      revision === null
        ? { type: "moved", saveNumber }
        : { type: "acknowledged", saveNumber, revision, savedAt: "" },
    );
  }

  lose({ saveNumber }: Save): void {
    this.onItsWay = null;
    this.tell({ type: "unreachable", saveNumber, at: this.now });
  }

  keepMine(): void {
    this.tell({ type: "keptMine", base: this.server.revision, at: this.now });
  }

  /** The edits that some revision holds, or that were given up. */
  get kept(): number {
    return Math.max(this.givenUp, ...[...this.server.held.values()].map((edits) => edits ?? 0));
  }
}

const asked = (tab: Tab) => tab.queue.stopped?.kind === "moved";
const withSave = (work: (tab: Tab, save: Save) => void) => (tab: Tab) => {
  if (tab.onItsWay) work(tab, tab.onItsWay);
};

const happenings: Record<string, (tab: Tab) => void> = {
  edit: (tab) => tab.tell({ type: "edited", at: tab.now }),
  editMore: (tab) => tab.tell({ type: "edited", at: tab.now }),
  wait: (tab) => tab.tell({ type: "passed", at: tab.now }),
  resume: (tab) => tab.tell({ type: "resumed", at: tab.now }),
  anotherSaves: (tab) => tab.server.saveOfAnother(),
  deliver: withSave((tab, save) => tab.deliver(save)),
  loseRequest: withSave((tab, save) => tab.lose(save)),
  loseAnswer: withSave((tab, save) => {
    tab.server.receive(save);
    tab.lose(save);
  }),
  sessionEnds: withSave((tab, { saveNumber }) => {
    tab.onItsWay = null;
    tab.tell({ type: "signedOut", saveNumber });
  }),
  chooseMine: (tab) => {
    if (asked(tab)) tab.keepMine();
  },
  chooseTheirs: (tab) => {
    if (!asked(tab)) return;
    tab.tell({ type: "tookTheirs", base: tab.server.revision, savedAt: "" });
    tab.givenUp = tab.queue.edits;
  },
};

describe("whatever happens to the network and to others", () => {
  it("holds every acknowledged edit in a revision, and in the end every edit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Object.keys(happenings)), { maxLength: 120 }),
        (story) => {
          const tab = new Tab();
          for (const happening of story) {
            tab.now += 700;
            happenings[happening]?.(tab);
            expect(tab.queue.savedEdits).toBeLessThanOrEqual(tab.kept);
          }
          for (let turn = 0; turn < 20 && !isSaved(tab.queue); turn += 1) {
            tab.now += 60_000;
            if (asked(tab)) tab.keepMine();
            else tab.tell({ type: "resumed", at: tab.now });
            tab.tell({ type: "passed", at: tab.now });
            if (tab.onItsWay) tab.deliver(tab.onItsWay);
          }
          expect(isSaved(tab.queue)).toBe(true);
          expect(tab.kept).toBe(tab.queue.edits);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
