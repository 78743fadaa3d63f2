import { describe, expect, it } from "vitest";
import type { DraftView } from "#domain/briefs/desk-view.ts";
import { emptySnapshot } from "#domain/evidence/lint/snapshot.ts";
import type { SaveAnswer, SaveRequest } from "./draft-requests.ts";
import { createDraftSaver } from "./draft-saver.ts";
import type { JournalEntry } from "./journal.ts";
import { openDraft } from "./open-draft.ts";

const text = (words: string) => ({ type: "doc", content: [{ type: "text", text: words }] });

function buildDraft(revision: number, words: string): DraftView {
  return {
    id: "b",
    slug: "a-brief",
    language: "en",
    state: "draft",
    revision,
    savedAt: "2026-11-12T09:14:07.000Z",
    savedBy: null,
    document: text(words),
    evidence: emptySnapshot,
    version: null,
    submittedBy: null,
    notices: [],
  };
}

function kept(words: string, baseRevision: number, sent: SaveRequest | null = null): JournalEntry {
  return { baseRevision, document: JSON.stringify(text(words)), sent, writtenAt: "" };
}

async function open(entry: JournalEntry | null, server: DraftView | null, answer?: SaveAnswer) {
  let cleared = false;
  const puts: SaveRequest[] = [];
  const opened = await openDraft({
    page: buildDraft(7, "as the page has it"),
    journal: {
      read: async () => entry,
      clear: async () => {
        cleared = true;
      },
    },
    put: async (save) => {
      puts.push(save);
      return answer ?? { type: "unreachable" };
    },
    get: async () => server,
  });
  return { ...opened, cleared, puts };
}

const stored = buildDraft(7, "stored");

describe("opening a draft", () => {
  it("shows what is stored where this browser has kept nothing", async () => {
    expect(await open(null, stored)).toMatchObject({
      document: text("stored"),
      isRecovered: false,
    });
  });

  it("shows what is stored now, where the page is older than that", async () => {
    const newer = buildDraft(8, "saved since");
    expect(await open(null, newer)).toMatchObject({ document: text("saved since") });
    expect(await open(null, null)).toMatchObject({ document: text("as the page has it") });
  });

  it("takes up what was typed on the stored revision and never saved", async () => {
    expect(await open(kept("typed", 7), stored)).toMatchObject({
      document: text("typed"),
      isRecovered: true,
      conflict: false,
      cleared: false,
    });
  });

  it("asks a person where somebody has saved since", async () => {
    expect(await open(kept("typed", 6), stored)).toMatchObject({
      document: text("typed"),
      base: 6,
      conflict: true,
    });
  });

  it("asks again, where the tab was hidden or closed before that person had chosen", async () => {
    let entry = kept("typed", 3);
    const opened = await open(entry, stored);
    const saver = createDraftSaver({
      base: opened.base,
      startsMoved: opened.conflict,
      savedAt: null,
      clientId: "c",
      clearApprovals: () => {},
      readDocument: () => JSON.stringify(opened.document),
      journal: {
        read: async () => entry,
        write: async (next) => {
          entry = next;
        },
        clear: async () => {},
      },
      put: async () => ({ type: "unreachable" }),
    });
    await saver.keep();
    expect(await open(entry, stored)).toMatchObject({ document: text("typed"), conflict: true });
    saver.stop();
    await saver.keep();
    expect(await open(entry, stored)).toMatchObject({ document: text("typed"), conflict: true });
  });

  it("forgets what the server has to the word, whatever the order of its keys", async () => {
    const shuffled = '{"content":[{"text":"stored","type":"text"}],"type":"doc"}';
    const entry = { ...kept("", 5), document: shuffled };
    expect(await open(entry, stored)).toMatchObject({ isRecovered: false, cleared: true });
  });

  it("asks the server what became of the save under way, and doesn't take it for another's", async () => {
    const sent = { clientId: "c", saveNumber: 3, baseRevision: 6, document: "{}" };
    const opened = await open(kept("typed more", 6, sent), stored, {
      type: "acknowledged",
      revision: 7,
      savedAt: "",
      clearedApprovals: [],
    });
    expect(opened.puts).toEqual([sent]);
    expect(opened).toMatchObject({ document: text("typed more"), conflict: false });
  });

  it("opens what the browser had kept although the journal can't be read", async () => {
    const opened = await openDraft({
      page: stored,
      journal: { read: () => Promise.reject(new Error("private window")), clear: async () => {} },
      put: async () => ({ type: "unreachable" }),
      get: async () => stored,
    });
    expect(opened.document).toEqual(text("stored"));
  });
});
