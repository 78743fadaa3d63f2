import type { DraftView } from "#domain/briefs/desk-view.ts";
import { createStore, type ReadableStore } from "../store.ts";
import { getDraft, putDraft } from "./draft-requests.ts";
import type { DraftSaver } from "./draft-saver.ts";
import { type Journal, openJournal } from "./journal.ts";
import { asStored, type OpenedDraft, openDraft } from "./open-draft.ts";
import { neverWriting, requestWriting, type WritingState } from "./writing-lock.ts";

/** One opening of the draft in this tab; a new one replaces the editor. */
export type Opening = { number: number; opened: OpenedDraft; isEditable: boolean };

export type Writing = {
  opening: ReadableStore<Opening | null>;
  lock: ReadableStore<WritingState>;
  journal: Journal;
  takeOver(): void;
  /** The saver of the editor that is mounted: asked to save before another tab writes. */
  setSaver(saver: DraftSaver | null): void;
  /** Shows another text of the draft in place of what is open. */
  show(draft: DraftView): void;
  stop(): void;
};

const letGoMsMax = 3_000;

type Settings = { draft: DraftView; memberId: string; mayEdit: boolean };

/** Finds out whether this tab may write, what it opens, and opens it. */
export function beginWriting({ draft, memberId, mayEdit }: Settings): Writing {
  const { id } = draft;
  const journal = openJournal({ staffId: memberId, briefId: id });
  const opening = createStore<Opening | null>(null);
  let saver: DraftSaver | null = null;
  let isStopped = false;

  const letGo = async () => {
    await Promise.race([saver?.flush(), new Promise((done) => setTimeout(done, letGoMsMax))]);
    await saver?.keep();
  };
  const lock = mayEdit ? requestWriting(id, letGo) : neverWriting();

  function set(opened: OpenedDraft, isEditable: boolean): void {
    const number = (opening.get()?.number ?? 0) + 1;
    if (!isStopped) opening.set({ number, opened, isEditable });
  }
  async function open(): Promise<void> {
    const state = lock.state.get();
    if (state === "asking" || isStopped) return;
    const page = opening.get()?.opened.draft ?? draft;
    const get = () => getDraft(id);
    if (state === "elsewhere") return set(asStored((await get()) ?? page), false);
    const put = (save: Parameters<typeof putDraft>[1]) => putDraft(id, save);
    set(await openDraft({ page, journal, put, get }), true);
  }
  const stopListening = lock.state.subscribe(() => void open());
  void open();
  return {
    opening,
    lock: lock.state,
    journal,
    takeOver: lock.takeOver,
    setSaver(next) {
      saver = next;
    },
    show: (shown) => set(asStored(shown), lock.state.get() === "held"),
    stop() {
      isStopped = true;
      stopListening();
      lock.release();
    },
  };
}
