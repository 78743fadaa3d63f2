import { request as askHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { request as askHttps } from "node:https";
import { type Allowed, isAllowed, isPublicAddress } from "./addresses.ts";
import type { Header, Limits } from "./protocol.ts";
import { Refusal } from "./refusal.ts";
import { answerWith, type Resolved } from "./resolve.ts";
import { type Body, readBody } from "./unpack.ts";

export type Asked = Body & {
  status: number;
  statusText: string;
  headers: Header[];
  requestHeaders: Header[];
  /** To which it was connected. */
  address: string;
};

type Question = {
  url: URL;
  resolved: Resolved;
  headers: Header[];
  limits: Limits;
  allowed: Allowed;
  signal: AbortSignal;
};

/** Asks one address once, on a connection of its own to one of the addresses that were found. Throws a Refusal for what isn't an answer. */
export async function ask(question: Question): Promise<Asked> {
  const { url, headers, limits, signal } = question;
  try {
    const response = await send(question);
    const address = response.socket.remoteAddress ?? "";
    const isOver = response.statusCode === 304 || response.statusCode === 204;
    const encoding = String(response.headers["content-encoding"] ?? "");
    const body = isOver ? none : await readBody(response, encoding, limits);
    return {
      ...body,
      ...{ address, status: response.statusCode ?? 0, statusText: response.statusMessage ?? "" },
      headers: toHeaders(response.rawHeaders),
      requestHeaders: [["Host", url.host], ...headers],
    };
  } catch (error) {
    throw signal.aborted ? new Refusal("tooSlow") : toRefusal(error);
  }
}

const none: Body = { body: new Uint8Array(), decoded: null };

function send({
  url,
  resolved,
  headers,
  limits,
  allowed,
  signal,
}: Question): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options: RequestOptions = {
      method: "GET",
      headers: Object.fromEntries(headers),
      lookup: answerWith(resolved),
      // A connection of its own: nothing of an earlier visit, and no proxy.
      agent: false,
      maxHeaderSize: limits.headBytes,
      signal,
    };
    const request = url.protocol === "https:" ? askHttps(url, options) : askHttp(url, options);
    const late = setTimeout(
      () => request.destroy(new Refusal("connect.timeout")),
      limits.connectMs,
    );
    request.setTimeout(limits.silenceMs, () => request.destroy(new Refusal("tooSlow")));
    request.on("socket", (socket) => {
      const vet = () => {
        clearTimeout(late);
        const { remoteAddress = "" } = socket;
        if (!isAllowed(url, allowed) && !isPublicAddress(remoteAddress))
          request.destroy(new Refusal("address.notPublic"));
      };
      if (socket.connecting) socket.once("connect", vet);
      else vet();
    });
    request.once("response", resolve);
    request.once("error", reject);
    request.once("close", () => clearTimeout(late));
    // Nothing here speaks another protocol.
    request.once("upgrade", (_response, socket) => {
      socket.destroy();
      reject(new Refusal("notHttp"));
    });
    request.end();
  });
}

function toHeaders(raw: readonly string[]): Header[] {
  return Array.from({ length: raw.length / 2 }, (_, at) => [
    raw[at * 2] ?? "",
    raw[at * 2 + 1] ?? "",
  ]);
}

function toRefusal(error: unknown): Error {
  if (error instanceof Refusal) return error;
  if (error instanceof AggregateError && error.errors.length > 0) return toRefusal(error.errors[0]);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EADDRNOTAVAIL)$/.test(code))
    return new Refusal("connect.refused");
  if (/^(?:ETIMEDOUT|ERR_SOCKET_CONNECTION_TIMEOUT)$/.test(code))
    return new Refusal("connect.timeout");
  if (/^(?:ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|HPE_INVALID_EOF_STATE)$/.test(code))
    return new Refusal("closedEarly");
  if (code === "HPE_HEADER_OVERFLOW") return new Refusal("head.tooLarge");
  if (code.startsWith("HPE_")) return new Refusal("notHttp");
  if (/CERT|SSL|TLS|EPROTO|SELF_SIGNED|UNABLE_TO_/.test(code)) return new Refusal("tls.failed");
  return error instanceof Error ? error : new Error(String(error));
}
