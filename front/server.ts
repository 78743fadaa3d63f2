import { createServer, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { createAnswer } from "./answer.ts";
import { bodyBytesMax } from "./bodies.ts";
import type { FrontOptions } from "./exchange.ts";

/** Whoever takes longer holds a connection without asking for anything (a "slowloris"). */
const defaultTimeouts = {
  headersTimeout: 15_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
};
/** Longer than web's silence is waited for. */
const silenceMs = 150_000;

/** The server that the public reaches; it doesn't listen yet. */
export function createFront(options: FrontOptions, timeouts: Partial<typeof defaultTimeouts> = {}) {
  const server: Server = createServer({ ...defaultTimeouts, ...timeouts });
  server.maxHeadersCount = 100;
  server.setTimeout(silenceMs);
  const answer = createAnswer(options);
  server.on("request", answer);
  server.on("checkContinue", (request, response) => {
    // Whoever asks before sending is told before sending.
    if (Number(request.headers["content-length"] ?? 0) <= bodyBytesMax) response.writeContinue();
    answer(request, response);
  });
  // Nothing here speaks another protocol; an upgrade is how a front is talked past.
  server.on("upgrade", (_request, socket) => refuse(socket, "400 Bad Request"));
  server.on("connect", (_request, socket) => refuse(socket, "405 Method Not Allowed"));
  server.on("clientError", (error, socket) => {
    refuse(socket, ("code" in error && answers[String(error.code)]) || "400 Bad Request");
  });
  return server;
}

const answers: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

function refuse(socket: Duplex, status: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () =>
    socket.destroy(),
  );
}
