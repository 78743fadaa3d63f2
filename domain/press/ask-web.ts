import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** Where web is, and the address that it is to take for its own. */
export type Web = { port: () => number; publicUrl: string };

export type WebAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Web doesn't answer: no page's fault, and no reason to take one away. */
export class WebAway extends Error {}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const silenceMs = 30_000;
const bytesMax = 20_000_000;

/**
 * Asks web for an address as a stranger would whom the front lets through: without cookies, by the public name. A connection that was kept, and that web let go of at the same moment, is no sign
 * that it is away: it is asked over another. Throws WebAway.
 */
export function askWeb(path: string, web: Web): Promise<WebAnswer> {
  const { port, publicUrl } = web;
  const { host, protocol } = new URL(publicUrl);
  return new Promise((resolve, reject) => {
    const away = (error: Error) => reject(new WebAway(`Web doesn't answer: ${error.message}`));
    const asked = request(
      {
        agent,
        // The framework takes a rewrite to 127.0.0.1 for a request to somebody else, and asks itself again.
        host: "localhost",
        port: port(),
        path,
        headers: { host, "x-forwarded-host": host, "x-forwarded-proto": protocol.slice(0, -1) },
      },
      (answered) => {
        const chunks: Buffer[] = [];
        let length = 0;
        answered.on("data", (chunk: Buffer) => {
          length += chunk.length;
          if (length > bytesMax) answered.destroy(new Error("more than 20 MB"));
          else chunks.push(chunk);
        });
        answered.on("error", away);
        answered.on("end", () =>
          resolve({
            status: answered.statusCode ?? 502,
            headers: answered.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    asked.setTimeout(silenceMs, () => asked.destroy(new Error("silent for 30 seconds")));
    asked.on("error", (error: NodeJS.ErrnoException) => {
      const isLetGo = asked.reusedSocket && error.code === "ECONNRESET";
      if (isLetGo) resolve(askWeb(path, web));
      else away(error);
    });
    asked.end();
  });
}
