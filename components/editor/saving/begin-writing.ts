import type { DraftView } from "#domain/briefs/desk-view.ts";
import { createStore, type ReadableStore } from "../store.ts";
import { getDraft, postSeat, putDraft } from "./draft-requests.ts";
import type { DraftSaver } from "./draft-saver.ts";
import { type Journal, openJournal } from "./journal.ts";
import { newClientId } from "./new-client-id.ts";
import { asStored, type OpenedDraft, openDraft } from "./open-draft.ts";
import { type SeatState, takeSeat } from "./seat.ts";
import { neverWriting, requestWriting, type WritingState } from "./writing-lock.ts";

/** One opening of the draft in this tab; a new one replaces the editor. */
export type Opening = { number: number; opened: OpenedDraft; isEditable: boolean };

/** Of this tab: "elsewhere", another tab of this browser writes; "others", somebody else does. */
export type WritingStanding = WritingState | "others";

export type MountedEditor = {
  /** Asked to save before another writes. */
  saver: DraftSaver;
  /** Something is half filled in, which would go with the editor. */
  isBusy: () => boolean;
  /** The block at which others are told that one is. */
  findPlace: () => string | null;
};

export type Writing = {
  opening: ReadableStore<Opening | null>;
  standing: ReadableStore<WritingStanding>;
  /** Who else is at the draft. */
  seat: ReadableStore<SeatState>;
  journal: Journal;
  takeOver(): void;
  setEditor(editor: MountedEditor | null): void;
  /** Something was written here. */
  edited(): void;
  /** The text was handed on: others needn't wait to write. */
  rest(): void;
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
  const standing = createStore<WritingStanding>("asking");
  const clientId = newClientId();
  let editor: MountedEditor | null = null;
  let isStopped = false;
  let early: Promise<OpenedDraft> | null = null;

  const letGo = async () => {
    await Promise.race([
      editor?.saver.flush(),
      new Promise((done) => setTimeout(done, letGoMsMax)),
    ]);
    await editor?.saver.keep();
  };
  const lock = mayEdit ? requestWriting(id, letGo) : neverWriting();
  const seat = takeSeat((wants) =>
    postSeat(id, { clientId, wants, nodeId: editor?.findPlace() ?? null }),
  );

  const get = () => getDraft(id);
  const readDraft = async () => {
    const page = opening.get()?.opened.draft ?? draft;
    const put = (save: Parameters<typeof putDraft>[1]) => putDraft(id, save);
    return await openDraft({ page, journal, put, get });
  };
  function set(opened: OpenedDraft, isEditable: boolean): void {
    const number = (opening.get()?.number ?? 0) + 1;
    if (!isStopped) opening.set({ number, opened, isEditable });
  }
  async function open(): Promise<void> {
    const state = standing.get();
    if (state === "asking" || isStopped) return;
    if (state === "held") {
      const opened = await (early ?? readDraft());
      early = null;
      return set(opened, true);
    }
    early = null;
    set(asStored((await get()) ?? opening.get()?.opened.draft ?? draft), false);
  }

  function hearLock(): void {
    const state = lock.state.get();
    if (state !== "held") standing.set(state);
    if (state === "asking") return;
    // While the others are asked.
    if (state === "held") early = readDraft();
    seat.mayWrite(state === "held");
  }
  async function hearSeat(): Promise<void> {
    if (lock.state.get() !== "held") return;
    const { standing: mine, askedBy, revision } = seat.state.get();
    if (mine === "asking") return;
    if (mine !== "reading") {
      standing.set("held");
      if (askedBy !== null && (await isLetGo())) seat.letGo();
      return;
    }
    // Somebody who can't save, or must choose between two texts, does that first: nothing is taken from under their hands.
    if (standing.get() === "held" && !(await isLetGo())) return;
    if (standing.get() === "asking" && (await early)?.isRecovered) return standing.set("held");
    standing.set("others");
    await catchUp(revision);
  }
  async function isLetGo(): Promise<boolean> {
    if (editor?.isBusy()) return false;
    await letGo();
    return editor === null || (editor.saver.isSaved() && !editor.isBusy());
  }
  /** What somebody else has saved, unless this text is being read closely. */
  async function catchUp(revision: number | null): Promise<void> {
    const shown = opening.get();
    if (!shown || shown.isEditable || revision === null) return;
    if (shown.opened.draft.revision >= revision) return;
    if (document.activeElement?.closest(".desk-host, dialog")) return;
    const newest = await get();
    if (newest && opening.get() === shown) set(asStored(newest), false);
  }

  const stopListening = [
    standing.subscribe(() => void open()),
    lock.state.subscribe(hearLock),
    seat.state.subscribe(() => void hearSeat()),
  ];
  hearLock();
  const leave = () => seat.leave();
  window.addEventListener("pagehide", leave, { once: true });
  return {
    opening,
    standing,
    seat: seat.state,
    journal,
    takeOver: () => (lock.state.get() === "held" ? seat.takeOver() : lock.takeOver()),
    setEditor(next) {
      editor = next;
    },
    edited: seat.edited,
    rest: seat.rest,
    show: (shown) => set(asStored(shown), standing.get() === "held"),
    stop() {
      isStopped = true;
      for (const stop of stopListening) stop();
      window.removeEventListener("pagehide", leave);
      seat.leave();
      lock.release();
    },
  };
}
