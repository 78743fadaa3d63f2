import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import type {
  FetcherMessage,
  Hop,
  HopBefore,
  ParentMessage,
  VisitAnswer,
  VisitFailure,
  VisitRequest,
} from "#fetcher/protocol.ts";
import { readMessage } from "./messages.ts";
import { type FetcherStart, startFetcher } from "./start-fetcher.ts";

/** What came of a visit: with the body's bytes, as unpacked and, where they were packed, as they were sent. */
export type Fetched = VisitAnswer & { body: Buffer; sentBody: Buffer | null };

/** Why there is no answer: as the fetcher says, or because it died or hung while it was at it. */
export type Unfetched =
  | VisitFailure
  | { ok: false; code: "fetcher.died" | "fetcher.hung"; detail: string; hops: Hop[] };

/** Before each hop: whether it may be made, when it may. */
export type AskLeave = (url: string, before: HopBefore | null) => Promise<boolean>;

export type Fetcher = {
  /** Several may be made at once. Never rejects. */
  visit(request: Omit<VisitRequest, "id">, askLeave: AskLeave): Promise<Fetched | Unfetched>;
  /** Ends the process, and with it what it is at; the next visit starts another. */
  close(): void;
};

export type FetcherBounds = {
  /** With nothing to do for so long, the process is ended. */
  idleMs: number;
  /** What a visit may take, but for waiting for leave; longer, and the process hangs. */
  visitMs: number;
};

const usual: FetcherBounds = { idleMs: 30_000, visitMs: 55_000 };

/** Of each, body and bytes sent; the fetcher's own bound, which this one only guards. */
const bytesMax = 60_000_000;

type Running = {
  body: Uint8Array[];
  sent: Uint8Array[];
  bytes: { body: number; sent: number };
  hops: Hop[];
  askLeave: AskLeave;
  /** Ends the process when it is over; stands still while leave is asked for. */
  timer: NodeJS.Timeout | undefined;
  leftMs: number;
  since: number;
  settle: (end: Fetched | Unfetched) => void;
};

/**
 * The fetcher as seen by who starts it: started by the first visit, ended when it idles, started anew after it has died. What it says is looked at before it is
 * believed, and a word that isn't its own ends it.
 */
export function openFetcher(start: FetcherStart, bounds: FetcherBounds = usual): Fetcher {
  let current: { child: ChildProcess; running: Map<string, Running> } | null = null;
  let idle: NodeJS.Timeout | undefined;

  function takeProcess() {
    clearTimeout(idle);
    if (current) return current;
    const child = startFetcher(start);
    const mine = { child, running: new Map<string, Running>() };
    child.on("message", (said) => hear(mine, said));
    child.once("exit", (code, signal) => lose(mine, String(signal ?? code)));
    child.once("error", (error) => lose(mine, error.message));
    current = mine;
    return mine;
  }

  type Mine = ReturnType<typeof takeProcess>;

  function lose(mine: Mine, how: string): void {
    if (current === mine) current = null;
    for (const id of mine.running.keys()) settle(mine, id, failed("fetcher.died", how));
  }

  function end(mine: Mine): void {
    if (current === mine) current = null;
    mine.child.kill("SIGKILL");
  }

  function settle(mine: Mine, id: string, ended: Fetched | Unfetched): void {
    const visit = mine.running.get(id);
    if (!visit) return;
    clearTimeout(visit.timer);
    mine.running.delete(id);
    visit.settle("hops" in ended && ended.hops.length > 0 ? ended : { ...ended, hops: visit.hops });
    if (mine.running.size > 0) return;
    mine.child.unref();
    mine.child.channel?.unref();
    clearTimeout(idle);
    idle = setTimeout(() => end(mine), bounds.idleMs).unref();
  }

  function watch(mine: Mine, id: string, visit: Running): void {
    visit.since = performance.now();
    visit.timer = setTimeout(() => {
      settle(mine, id, failed("fetcher.hung", `${bounds.visitMs} ms`));
      end(mine);
    }, visit.leftMs);
  }

  function hear(mine: Mine, said: unknown): void {
    const message = readMessage(said);
    if (message === null) return end(mine);
    const visit = mine.running.get(message.id);
    if (!visit) return;
    if (message.say === "leave") void answerLeave(mine, visit, message);
    else if (message.say === "end") settle(mine, message.id, gather(visit, message.end));
    else {
      visit[message.of].push(message.bytes);
      visit.bytes[message.of] += message.bytes.length;
      if (visit.bytes[message.of] > bytesMax) end(mine);
    }
  }

  async function answerLeave(
    mine: Mine,
    visit: Running,
    { id, url, before }: Extract<FetcherMessage, { say: "leave" }>,
  ): Promise<void> {
    clearTimeout(visit.timer);
    visit.leftMs -= performance.now() - visit.since;
    visit.hops.push({ url, status: null, address: null });
    // Whoever asked is told by its own means why there was no leave.
    const granted = await visit.askLeave(url, before).catch(() => false);
    if (mine.running.get(id) !== visit) return;
    watch(mine, id, visit);
    say(mine, { say: "leave", id, granted });
  }

  function say(mine: Mine, message: ParentMessage): void {
    // One that has just ended is told of by its end.
    mine.child.send(message, () => undefined);
  }

  return {
    visit: (request, askLeave) =>
      new Promise((resolve) => {
        const mine = takeProcess();
        const id = randomUUID();
        const visit: Running = {
          body: [],
          sent: [],
          bytes: { body: 0, sent: 0 },
          hops: [],
          askLeave,
          timer: undefined,
          leftMs: bounds.visitMs,
          since: 0,
          settle: resolve,
        };
        mine.running.set(id, visit);
        mine.child.ref();
        mine.child.channel?.ref();
        watch(mine, id, visit);
        say(mine, { say: "visit", visit: { ...request, id } });
      }),
    close() {
      clearTimeout(idle);
      if (current) end(current);
    },
  };
}

function failed(code: "fetcher.died" | "fetcher.hung", detail: string): Unfetched {
  return { ok: false, code, detail, hops: [] };
}

/** The bytes that came before, with what was said of them at the end; if that isn't the same, the fetcher isn't itself. */
function gather(visit: Running, end: VisitAnswer | VisitFailure): Fetched | Unfetched {
  if (!end.ok) return end;
  const sent = end.isPacked && !end.isCut;
  if (visit.bytes.body !== end.bodyBytes || (sent && visit.bytes.sent !== end.sentBytes))
    return failed("fetcher.died", "bytes are missing");
  const body = Buffer.concat(visit.body);
  return { ...end, body, sentBody: sent ? Buffer.concat(visit.sent) : null };
}
