import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Server } from "node:net";
import pino from "pino";
import { onTestFinished } from "vitest";
import type { FrontOptions } from "#front/exchange.ts";
import { createFront } from "#front/server.ts";
import { type Answered, type Ask, askAt, sendRawTo } from "./ask-raw.ts";

type WebAnswer = (request: IncomingMessage, response: ServerResponse) => void;

export type FrontBefore = {
  port: number;
  /** What the front logged, a line an entry. */
  log: Record<string, unknown>[];
  /** What web was asked, as it came. */
  asked: {
    method: string | undefined;
    url: string | undefined;
    headers: IncomingMessage["headers"];
  }[];
  ask(path: string, options?: Ask): Promise<Answered>;
  /** Sends bytes as they are, and gives back all that comes until the connection ends. */
  sendRaw(bytes: string): Promise<string>;
  stopWeb(): Promise<void>;
  startWeb(): Promise<void>;
};

/** A front before a web that answers as the test says. Both end with the test. */
export async function startFrontBefore(
  webAnswers: WebAnswer,
  options: {
    publicUrl?: string;
    webTimeoutMs?: number;
    site?: FrontOptions["site"];
    built?: FrontOptions["built"];
    timeouts?: Parameters<typeof createFront>[1];
  } = {},
): Promise<FrontBefore> {
  const log: FrontBefore["log"] = [];
  const asked: FrontBefore["asked"] = [];
  const publicUrl = options.publicUrl ?? "http://monitor.example";
  let webPort = 0;
  let web: ReturnType<typeof createServer> | undefined;

  async function startWeb(): Promise<void> {
    web = createServer((incoming, outgoing) => {
      asked.push({ method: incoming.method, url: incoming.url, headers: incoming.headers });
      webAnswers(incoming, outgoing);
    });
    await listen(web, webPort);
    webPort = portOf(web);
  }
  async function stopWeb(): Promise<void> {
    const running = web;
    web = undefined;
    if (!running) return;
    const gone = new Promise<void>((resolve) => running.close(() => resolve()));
    running.closeAllConnections();
    await gone;
  }

  await startWeb();
  const front = createFront(
    {
      publicUrl,
      webPort: () => webPort,
      log: pino({ level: "info" }, { write: (line: string) => void log.push(JSON.parse(line)) }),
      webTimeoutMs: options.webTimeoutMs,
      site: options.site,
      built: options.built,
    },
    options.timeouts,
  );
  await listen(front, 0, "127.0.0.1");
  onTestFinished(async () => {
    front.closeAllConnections();
    await new Promise((resolve) => front.close(resolve));
    await stopWeb();
  });
  const port = portOf(front);
  return {
    port,
    log,
    asked,
    startWeb,
    stopWeb,
    ask: (path, asked = {}) => askAt(port, new URL(publicUrl).host, path, asked),
    sendRaw: (bytes) => sendRawTo(port, bytes),
  };
}

function listen(server: Server, port: number, host = "localhost"): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("Not listening.");
  return address.port;
}
