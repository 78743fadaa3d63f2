import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { StaffActor } from "#domain/auth/actor.ts";
import type { Result } from "#domain/result.ts";
import { type BuiltBrief, buildBrief } from "#tests/factories/briefs.ts";
import { listRevisions, readDraft, trySave, write } from "#tests/factories/drafts.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import type { SavedDraft } from "./commands-drafts.ts";

let database: TestDatabase;
let author: StaffActor;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

type Edits = readonly string[];
type Pending = { saveNumber: number; baseRevision: number; edits: Edits };

const mark = /edit-[ab]\d+/gu;
const editsOf = (document: unknown): Edits => JSON.stringify(document).match(mark) ?? [];

/**
 * An editor's tab: one save on its way at a time, sent again as it was until it is answered; when the draft has moved on, the tab takes what it finds
 * and keeps its own edits on top.
 */
class Tab {
  readonly acknowledged: { revision: number; edits: Edits }[] = [];
  readonly #brief: BuiltBrief;
  readonly #name: string;
  readonly #clientId = randomUUID();
  #base: number;
  #edits: Edits = [];
  #typed = 0;
  #saves = 0;
  #pending: Pending | null = null;

  constructor(brief: BuiltBrief, name: string) {
    this.#brief = brief;
    this.#base = brief.revision;
    this.#name = name;
  }

  get edits(): Edits {
    return this.#edits;
  }

  type(): void {
    this.#typed += 1;
    this.#edits = [...this.#edits, `edit-${this.#name}${this.#typed}`];
  }

  /** Sends the save that is on its way, or a new one. What it gives is for `hear`, now, later, or never. */
  async send(): Promise<() => Promise<void>> {
    if (this.#pending === null) {
      this.#saves += 1;
      const fresh = { saveNumber: this.#saves, baseRevision: this.#base, edits: this.#edits };
      this.#pending = fresh;
    }
    const sent = this.#pending;
    const { edits, ...save } = sent;
    const document = write(edits.join(" ") || "Nothing.");
    const answer = await trySave(this.#brief, { ...save, clientId: this.#clientId, document });
    return () => this.#hear(sent, answer);
  }

  /** An answer to a save that isn't waited for any more is an echo. */
  async #hear(sent: Pending, answer: Result<SavedDraft>): Promise<void> {
    if (this.#pending !== sent) return;
    this.#pending = null;
    if (answer.ok) {
      this.#base = answer.value.revision;
      this.acknowledged.push({ revision: this.#base, edits: sent.edits });
      return;
    }
    expect(answer.problems[0]?.code).toBe("briefs.draftMoved");
    const { revision, document } = await readDraft(this.#brief.briefId);
    // Nobody is told that their own save is somebody else's.
    const since = (await listRevisions(this.#brief.briefId)).slice(sent.baseRevision);
    expect(since.filter(({ clientId }) => clientId === this.#clientId)).toEqual([]);
    const found = editsOf(document);
    this.#base = revision;
    this.#edits = [...found, ...this.#edits.filter((edit) => !found.includes(edit))];
  }

  isSaved(): boolean {
    const last = this.acknowledged.at(-1);
    return this.#pending === null && last?.edits.join() === this.#edits.join();
  }
}

type Both = { a: Tab; b: Tab };
type Late = (() => Promise<void>)[];
type Act = (tab: Tab, tabs: Both, late: Late) => Promise<unknown>;

/** What an editor does, and how the network treats the save. */
const acts = {
  type: async (tab) => tab.type(),
  save: async (tab) => (await tab.send())(),
  loseTheAnswer: async (tab) => tab.send(),
  sendTwice: async (tab) => {
    const answers = await Promise.all([tab.send(), tab.send()]);
    for (const hear of answers) await hear();
  },
  answerLate: async (tab, _, late) => late.unshift(await tab.send()),
  bothAtOnce: async (_, { a, b }) => {
    const answers = await Promise.all([a.send(), b.send()]);
    for (const hear of answers) await hear();
  },
} satisfies Record<string, Act>;

const step = fc.record({
  who: fc.constantFrom("a" as const, "b" as const),
  act: fc.constantFrom<keyof typeof acts>(
    "type",
    "save",
    "loseTheAnswer",
    "sendTwice",
    "answerLate",
    "bothAtOnce",
  ),
});

async function saveAll(tab: Tab): Promise<void> {
  for (let tries = 0; tries < 10 && !tab.isSaved(); tries += 1) await (await tab.send())();
  expect(tab.isSaved(), "a tab that saves alone gets through").toBe(true);
}

test("two editors on a bad network lose no edit, and versions only grow", async () => {
  const run = async (steps: readonly { who: "a" | "b"; act: keyof typeof acts }[]) => {
    const built = await buildBrief({ document: write("Nothing."), author });
    const tabs: Both = { a: new Tab(built, "a"), b: new Tab(built, "b") };
    const late: Late = [];
    for (const { who, act } of steps) await acts[act](tabs[who], tabs, late);
    for (const hear of late) await hear();
    await saveAll(tabs.a);
    await saveAll(tabs.b);

    const revisions = await listRevisions(built.briefId);
    expect(revisions.map(({ revision }) => revision)).toEqual(revisions.map((_, n) => n + 1));
    for (const { acknowledged } of [tabs.a, tabs.b]) {
      const numbers = acknowledged.map(({ revision }) => revision);
      expect(numbers).toEqual([...new Set(numbers)].sort((x, y) => x - y));
      for (const { revision, edits } of acknowledged)
        expect(editsOf(revisions[revision - 1]?.document)).toEqual(edits);
    }
    const last = editsOf((await readDraft(built.briefId)).document);
    expect([...last].sort()).toEqual([...new Set([...tabs.a.edits, ...tabs.b.edits])].sort());
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), run), {
    numRuns: 60,
  });
}, 60_000);
