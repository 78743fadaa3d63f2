import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";

export type Answered = {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
};

export type Ask = { method?: string; headers?: Record<string, string>; body?: Buffer | string };

/** Asks a server of this machine for a path exactly as it is written, on a connection of its own. */
export function askAt(
  port: number,
  host: string,
  path: string,
  { method = "GET", headers = {}, body }: Ask = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: "127.0.0.1", port, path, method, agent: false, headers: { host, ...headers } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    asking.on("error", reject);
    asking.end(body);
  });
}

/** Sends bytes as they are, and gives back all that comes until the connection ends. */
export function sendRawTo(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(text));
  });
}

/** Sends bytes that are the beginning of a request, and gives back what comes up to certain words, or to the end of the connection. */
export function hearFrom(port: number, bytes: string, words: string): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      if (text.includes(words)) socket.destroy();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(text.includes(words) ? text : ""));
  });
}
