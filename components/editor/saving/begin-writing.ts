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
  /** Nothing more is typed here. */
  freeze: () => void;
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
  let isHearing = false;
  let isAskedAgain = false;

  const letGo = async () => {
    await Promise.race([
      editor?.saver.flush(),
      new Promise((done) => setTimeout(done, letGoMsMax)),
    ]);
    await editor?.saver.keep();
  };
  const lock = mayEdit ? requestWriting({ briefId: id, clientId, letGo }) : neverWriting();
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
      if (standing.get() === "held") set(opened, true);
      return;
    }
    early = null;
    const newest = await get();
    if (standing.get() !== "held")
      set(asStored(newest ?? opening.get()?.opened.draft ?? draft), false);
  }

  async function hearLock(): Promise<void> {
    const state = lock.state.get();
    if (state !== "held") standing.set(state);
    if (state === "asking") return;
    // While the others are asked.
    if (state === "held") early = readDraft();
    // A tab that died never says that it is gone, and would be waited for.
    if (state === "held" && lock.heldBefore !== null)
      await postSeat(id, { clientId: lock.heldBefore, wants: "leave", nodeId: null });
    if (lock.state.get() === state) seat.mayWrite(state === "held");
  }
  /** Once at a time, and then by what is known then. */
  async function hearSeat(): Promise<void> {
    isAskedAgain = isHearing;
    if (isHearing) return;
    isHearing = true;
    do {
      isAskedAgain = false;
      await settle();
    } while (isAskedAgain && !isStopped);
    isHearing = false;
  }
  async function settle(): Promise<void> {
    if (lock.state.get() !== "held" || isStopped) return;
    const { standing: mine, askedBy, revision } = seat.state.get();
    const isReader = standing.get() === "others";
    if (mine === "asking") return;
    if (mine !== "reading") {
      if (isReader && isReading()) return;
      standing.set("held");
      if (askedBy !== null && (await isLetGo())) seat.letGo();
      return;
    }
    // Somebody who can't save, or must choose between two texts, does that first: nothing is taken from under their hands.
    if (standing.get() === "held" && !(await isLetGo())) return;
    if (standing.get() === "asking" && (await early)?.isRecovered) return standing.set("held");
    if (seat.state.get().standing !== "reading") return;
    if (standing.get() === "held") editor?.freeze();
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
    if (!shown || shown.isEditable || revision === null || isReading()) return;
    if (shown.opened.draft.revision >= revision) return;
    const newest = await get();
    if (newest && opening.get() === shown && !isReading()) set(asStored(newest), false);
  }
  /** Words are marked, or something is half filled in, which a new text would take away. */
  function isReading(): boolean {
    const marked = window.getSelection?.();
    const place = marked?.isCollapsed === false ? marked.anchorNode?.parentElement : null;
    return Boolean(editor?.isBusy() || place?.closest(".desk-host"));
  }

  const stopListening = [
    standing.subscribe(() => void open()),
    lock.state.subscribe(() => void hearLock()),
    seat.state.subscribe(() => void hearSeat()),
  ];
  void hearLock();
  const leave = () => seat.leave();
  // A page that the browser had put aside has left its seat, and may show a text of long ago.
  const comeBack = ({ persisted }: PageTransitionEvent) => persisted && window.location.reload();
  window.addEventListener("pagehide", leave, { once: true });
  window.addEventListener("pageshow", comeBack);
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
      window.removeEventListener("pageshow", comeBack);
      seat.leave();
      lock.release();
    },
  };
}
