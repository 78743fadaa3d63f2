import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import type { Socket } from "node:net";
import { within } from "./clock.ts";
import type { VisitLimits, VisitRequest } from "./protocol.ts";
import { nameError, Stop } from "./stop.ts";

export type Exchange = {
  response: IncomingMessage;
  requestHead: string;
  responseHead: string;
  headers: [name: string, value: string][];
  /** When the request was sent, in milliseconds since 1970. */
  sentAt: number;
};

/**
 * Sends one GET over a connection that is open, and reads the answer's headers. All headers are ours: no cookie, no credentials, no referrer, nothing of an
 * environment, and no connection that is used twice.
 */
export async function exchange(
  socket: Socket,
  url: URL,
  visit: VisitRequest,
  { limits, signal }: { limits: VisitLimits; signal: AbortSignal },
): Promise<Exchange> {
  const sent = toHeaders(url, visit);
  const path = `${url.pathname}${url.search}`;
  const asking = request({
    createConnection: () => socket,
    method: "GET",
    path,
    headers: sent.flat(),
    maxHeaderSize: limits.headBytesMax,
    insecureHTTPParser: false,
  });
  asking.on("error", () => undefined);
  const sentAt = Date.now();
  try {
    const response = await within(
      { signal, ms: limits.headMs, code: "answer.tooSlow" },
      async (either) => {
        const answered = once(asking, "response", { signal: either });
        asking.end();
        // An answer that changes the protocol closes the connection without a word more.
        const closed = once(asking, "close", { signal: either }).then(() => []);
        const [response]: IncomingMessage[] = await Promise.race([answered, closed]);
        if (response === undefined) throw new Stop("answer.closedEarly");
        return response;
      },
    );
    const headers = toPairs(response.rawHeaders);
    const { httpVersion, statusCode, statusMessage } = response;
    return {
      response,
      headers,
      sentAt,
      requestHead: writeHead(`GET ${path} HTTP/1.1`, sent),
      responseHead: writeHead(`HTTP/${httpVersion} ${statusCode} ${statusMessage}`, headers),
    };
  } catch (error) {
    socket.destroy();
    throw toStop(error);
  }
}

/** What broke while an answer was read. */
export function toStop(error: unknown): Stop {
  if (error instanceof Stop) return error;
  const name = nameError(error);
  if (name === "HPE_HEADER_OVERFLOW") return new Stop("answer.headersTooLarge", name);
  const isGarbled = name.startsWith("HPE_") && name !== "HPE_INVALID_EOF_STATE";
  return new Stop(isGarbled ? "answer.notHttp" : "answer.closedEarly", name);
}

function toHeaders(url: URL, { userAgent, accept, conditional }: VisitRequest) {
  const headers: [string, string][] = [
    ["Host", url.host],
    ["User-Agent", userAgent],
    ["Accept", accept ?? "*/*"],
    ["Accept-Encoding", "gzip, br, zstd, deflate"],
  ];
  if (conditional?.etag !== undefined) headers.push(["If-None-Match", conditional.etag]);
  if (conditional?.lastModified !== undefined)
    headers.push(["If-Modified-Since", conditional.lastModified]);
  headers.push(["Connection", "close"]);
  return headers;
}

function toPairs(raw: string[]): [string, string][] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ""]] : []));
}

function writeHead(startLine: string, headers: [string, string][]): string {
  const lines = [startLine, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return `${lines.join("\r\n")}\r\n\r\n`;
}
