import { createStore, type ReadableStore } from "../store.ts";
import type { SaveAnswer, SaveRequest } from "./draft-requests.ts";
import type { Journal, SentSave } from "./journal.ts";
import {
  isSaved,
  nextPassAt,
  type Save,
  type SaveEvent,
  type SaveQueue,
  startQueue,
  step,
} from "./save-queue.ts";

/** How saving stands, in the order in which a person must know. */
export type SaveStatus = {
  kind: "saved" | "unsaved" | "saving" | "offline" | "moved" | "signedOut" | "refused";
  revision: number;
  savedAt: string | null;
  messages: readonly string[];
  /** False where this browser keeps nothing, so that closing the tab would lose what isn't saved. */
  isKeptHere: boolean;
};

export type DraftSaver = {
  status: ReadableStore<SaveStatus>;
  /** The document has changed. Costs nothing: it is read later. */
  edited(): void;
  /** Saves what isn't saved yet; the revision that holds it, or null where it can't be saved now. */
  flush(): Promise<number | null>;
  resume(): void;
  keepMine(base: number): void;
  takeTheirs(base: number, savedAt: string): void;
  isSaved(): boolean;
  /** Writes the journal at once: the tab may be about to die. */
  keep(): Promise<void>;
  /** The text is going away: nothing is read of it any more, and what it said last is kept and sent. */
  stop(): void;
  /** As stop, but what isn't saved is neither kept nor sent. */
  abandon(): void;
};

type Settings = {
  /** The revision that the text stands on. While a person must choose it stays the text's own, also in the journal: so the next opening asks again. */
  base: number;
  savedAt: string | null;
  journal: Journal;
  put: (save: SaveRequest) => Promise<SaveAnswer>;
  readDocument: () => string;
  clientId: string;
  /** Makes the text say what the server stored, which took these approvals off; no edit, so that nothing is saved for it. */
  clearApprovals: (nodeIds: readonly string[]) => void;
  /** The text to begin with is newer than anything saved, and somebody has saved since: a person must choose first. */
  startsMoved?: boolean;
};

/** A crash of the tab loses no more than this of what was typed last. */
const journalAfterMs = 200;
/** A browser whose database hangs must not keep the text from the server. */
const journalMsMax = 1_000;
/** How long a text that was left goes on being saved. */
const farewellMs = 15_000;

/** Carries out what the queue decides: timers, the journal before the network, and the network. */
export function createDraftSaver(settings: Settings): DraftSaver {
  const { journal, put, clientId } = settings;
  let readDocument = settings.readDocument;
  let queue = startQueue(settings.base, settings.savedAt);
  if (settings.startsMoved)
    queue = { ...queue, edits: 1, waitingSince: Date.now(), stopped: { kind: "moved" } };
  let sent: SentSave | null = null;
  let isKeptHere = true;
  let passTimer: ReturnType<typeof setTimeout> | undefined;
  let journalTimer: ReturnType<typeof setTimeout> | undefined;
  let journalWork: Promise<void> = Promise.resolve();
  let isStopped = false;
  const status = createStore(toStatus(queue, isKeptHere));

  function tell(event: SaveEvent): void {
    if (isStopped) return;
    const next = step(queue, event);
    queue = next.queue;
    clearTimeout(passTimer);
    const due = nextPassAt(queue);
    if (due !== null) {
      const passed = () => tell({ type: "passed", at: Date.now() });
      passTimer = setTimeout(passed, Math.max(0, due - Date.now()));
    }
    publish();
    if (next.send) void send(next.send);
  }

  function publish(): void {
    const next = toStatus(queue, isKeptHere);
    if (!isSameStatus(status.get(), next)) status.set(next);
  }

  async function send(save: Save): Promise<void> {
    const { saveNumber, baseRevision } = save;
    if (!save.isRepeated || !sent) {
      sent = { clientId, saveNumber, baseRevision, document: readDocument() };
      await Promise.race([writeJournal(sent.document), pause(journalMsMax)]);
    }
    const body = sent;
    const answer = await put(body);
    if (body === sent && answer.type !== "unreachable" && answer.type !== "signedOut") sent = null;
    tell(toEvent(answer, saveNumber));
    if (answer.type !== "acknowledged") return;
    if (answer.clearedApprovals.length > 0) settings.clearApprovals(answer.clearedApprovals);
    await settleJournal();
  }

  /** Journal writes happen one after another, so that an older text never comes to lie over a newer one. */
  function inJournal(work: () => Promise<void>): Promise<void> {
    journalWork = journalWork.then(work).then(
      () => {
        isKeptHere = true;
      },
      () => {
        isKeptHere = false;
        publish();
      },
    );
    return journalWork;
  }

  function writeJournal(document: string): Promise<void> {
    const baseRevision = queue.underWay?.baseRevision ?? queue.base;
    const writtenAt = new Date().toISOString();
    return inJournal(() => journal.write({ baseRevision, document, sent, writtenAt }));
  }

  function settleJournal(): Promise<void> {
    return isSaved(queue) ? inJournal(() => journal.clear()) : writeJournal(readDocument());
  }

  function keep(): Promise<void> {
    clearTimeout(journalTimer);
    journalTimer = undefined;
    return isStopped || isSaved(queue) ? journalWork : writeJournal(readDocument());
  }

  function abandon(): void {
    isStopped = true;
    clearTimeout(journalTimer);
    clearTimeout(passTimer);
  }

  return {
    status,
    keep,
    abandon,
    edited() {
      tell({ type: "edited", at: Date.now() });
      journalTimer ??= setTimeout(keep, journalAfterMs);
    },
    resume: () => tell({ type: "resumed", at: Date.now() }),
    keepMine: (base) => tell({ type: "keptMine", base, at: Date.now() }),
    takeTheirs(base, savedAt) {
      sent = null;
      tell({ type: "tookTheirs", base, savedAt });
      void settleJournal();
    },
    isSaved: () => isSaved(queue),
    flush() {
      tell({ type: "flushed", at: Date.now() });
      return whenSettled(status, (now) => {
        if (now.kind === "saved") return now.revision;
        if (now.kind !== "unsaved") return now.kind === "saving" ? undefined : null;
        tell({ type: "flushed", at: Date.now() });
        return undefined;
      });
    },
    stop() {
      if (isStopped || isSaved(queue)) return abandon();
      clearTimeout(journalTimer);
      const last = settings.readDocument();
      readDocument = () => last;
      void keep();
      tell({ type: "flushed", at: Date.now() });
      setTimeout(abandon, farewellMs);
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits until `read` answers something else than undefined. */
function whenSettled<T, Answer>(
  store: ReadableStore<T>,
  read: (value: T) => Answer | undefined,
): Promise<Answer> {
  return new Promise((resolve) => {
    const look = () => {
      const answer = read(store.get());
      if (answer === undefined) return;
      stop();
      resolve(answer);
    };
    const stop = store.subscribe(look);
    look();
  });
}

function toEvent(answer: SaveAnswer, saveNumber: number): SaveEvent {
  return answer.type === "unreachable"
    ? { type: "unreachable", saveNumber, at: Date.now() }
    : { ...answer, saveNumber };
}

function toStatus(queue: SaveQueue, isKeptHere: boolean): SaveStatus {
  const { base, savedAt, stopped, underWay } = queue;
  const messages = stopped?.kind === "refused" ? stopped.messages : [];
  return { kind: kindOf(queue), revision: base, savedAt, messages, isKeptHere };

  function kindOf(now: SaveQueue): SaveStatus["kind"] {
    if (stopped) return stopped.kind;
    // A first attempt under way is "saving"; once one has failed it is "offline" until one succeeds.
    if (underWay) return underWay.attempts > 1 || underWay.retryAt !== null ? "offline" : "saving";
    return isSaved(now) ? "saved" : "unsaved";
  }
}

function isSameStatus(one: SaveStatus, other: SaveStatus): boolean {
  return (
    one.kind === other.kind &&
    one.revision === other.revision &&
    one.savedAt === other.savedAt &&
    one.messages === other.messages &&
    one.isKeptHere === other.isKeptHere
  );
}
