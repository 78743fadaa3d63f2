import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Log } from "./log.ts";

const channel = "plumbline_press";
/** Postgres is asked so often whether something was missed, and has so long to answer. */
const askEveryMs = 1_000;
const answerMs = 2_000;
/** A change that thousands of pages carry has a long answer, and such changes may come one after another: of the time, a fifth goes into asking, and what is new is known within a second. */
const rest = { afterMs: 10, times: 4, mostMs: 500 };
/** More are forgotten, and asked for again. */
const askedMax = 1_000;
const askedAgainMs = 60_000;
const reconnectMs = { least: 100, most: 2_000 };

type Options = {
  databaseUrl: string;
  log: Log;
  /** An address leads elsewhere now; all may, where none is named. */
  onPressed: (path?: string) => void;
};

export type PressWatch = {
  /** Whether what a page is made from has changed since it was pressed. */
  isStale: (path: string) => boolean;
  /** Whether changes are heard of at this moment. */
  isListening: () => boolean;
  /** Somebody reads a page of a further language that isn't pressed: it is from then on (docs/decisions/0029). */
  ask: (path: string) => void;
  stop: () => Promise<void>;
};

/** A front without a database: no file is known to be old. */
export const noWatch: PressWatch = {
  isStale: () => false,
  isListening: () => false,
  ask: () => undefined,
  stop: async () => undefined,
};

/**
 * Hears from Postgres, as the public's role, which pages are older than what they are made from, and which have been pressed. Where Postgres is away, what
 * was known last holds until it is back; then all is asked anew.
 */
export function watchPress({ databaseUrl, log, onPressed }: Options): PressWatch {
  /** By path, the change that its file must have seen. */
  let stale = new Map<string, number>();
  let seen = -1;
  let client: pg.Client | null = null;
  let isListening = false;
  let isStopped = false;
  /** Not asked for again while they are being pressed. */
  const asked = new Set<string>();
  let delayMs = reconnectMs.least;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const opened = new pg.Client({
      connectionString: databaseUrl,
      application_name: "plumbline_front",
      connectionTimeoutMillis: answerMs,
      query_timeout: 30_000,
      keepAlive: true,
    });
    client = opened;
    const lose = (reason: string) => {
      if (client !== opened) return;
      client = null;
      isListening = false;
      void opened.end().catch(() => undefined);
      if (isStopped) return;
      log.warn({ reason }, "the front doesn't hear of changes");
      timer = setTimeout(() => void connect(), delayMs);
      delayMs = Math.min(delayMs * 2, reconnectMs.most);
    };
    opened.on("error", (error) => lose(error.message));
    opened.on("end", () => lose("the connection ended"));
    opened.on("notification", ({ payload }) => hear(payload ?? "", () => ask(opened, lose)));
    try {
      await opened.connect();
      await opened.query(`listen ${channel}`);
      seen = -1;
      await catchUp(opened);
      onPressed();
      isListening = true;
      delayMs = reconnectMs.least;
      askAgain(opened, lose);
    } catch (error) {
      lose(error instanceof Error ? error.message : String(error));
    }
  }

  function askAgain(opened: pg.Client, lose: (reason: string) => void): void {
    timer = setTimeout(async () => {
      await ask(opened, lose);
      if (client === opened) askAgain(opened, lose);
    }, askEveryMs);
  }

  /** One question at a time; what is told meanwhile is in the next one's answer. */
  let asking: Promise<void> | null = null;
  let isToBeAsked = false;
  function ask(opened: pg.Client, lose: (reason: string) => void): Promise<void> {
    if (asking) {
      isToBeAsked = true;
      return asking;
    }
    const startedAt = performance.now();
    asking = within(answerMs, catchUp(opened))
      .then(
        () => restAfter(performance.now() - startedAt),
        (error) => lose(error instanceof Error ? error.message : String(error)),
      )
      .finally(() => {
        asking = null;
        if (!isToBeAsked || client !== opened) return;
        isToBeAsked = false;
        void ask(opened, lose);
      });
    return asking;
  }

  async function catchUp(opened: pg.Client): Promise<void> {
    const newest = await opened.query("select change from published_change");
    const change = Number(newest.rows[0]?.change ?? 0);
    if (change === seen) return;
    const found = await opened.query(
      "select path, max(change) as change from published_stale_pages where change > $1 group by path",
      [seen],
    );
    if (seen === -1) stale = new Map();
    for (const row of found.rows) stale.set(row.path, Number(row.change));
    seen = change;
  }

  function hear(payload: string, onChange: () => void): void {
    const told = parse(payload);
    if (told?.path === undefined) return onChange();
    onPressed(told.path);
    asked.delete(told.path);
    if ((stale.get(told.path) ?? 0) <= told.change) stale.delete(told.path);
  }

  void connect();
  return {
    isStale: (path) => stale.has(path),
    isListening: () => isListening,
    ask(path) {
      if (client === null || !isListening || asked.has(path)) return;
      if (asked.size >= askedMax) asked.clear();
      asked.add(path);
      client.query("select ask_for_page($1)", [path]).catch(() => asked.delete(path));
      // Nothing comes of it while the page of the first language isn't pressed yet.
      setTimeout(() => asked.delete(path), askedAgainMs).unref();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

function parse(payload: string): { path?: string; change: number } | null {
  try {
    const told = JSON.parse(payload);
    return typeof told?.change === "number" ? told : null;
  } catch {
    return null;
  }
}

async function restAfter(tookMs: number): Promise<void> {
  if (tookMs < rest.afterMs) return;
  await wait(Math.min(tookMs * rest.times, rest.mostMs), undefined, { ref: false });
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
