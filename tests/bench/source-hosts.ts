import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What a host answers at a path; null for 404. */
export type HostAnswer = { status: number; body?: string; location?: string };

/** Hosts out there, one a loopback address, on one port: what each answers is put there, and when each was asked is told. */
export type SourceHosts = {
  /** Of the host of this number, from 0. */
  urlOf(host: number, path: string): string;
  put(url: string, answer: HostAnswer): void;
  /** What its host answers at every other path. */
  putElsewhere(url: string, answer: HostAnswer): void;
  /** Between two requests to one host, from begin to begin, the shortest there was, in milliseconds; null where none was asked twice. */
  shortestPauseMs(): number | null;
  /** Pauses are measured anew from now on. */
  forgetPauses(): void;
  /** For PLUMBLINE_FETCH_LOOPBACK. */
  ports: string;
  stop(): Promise<void>;
};

const addressOf = (host: number) => `127.0.${1 + Math.floor(host / 200)}.${1 + (host % 200)}`;

export async function startSourceHosts(count: number): Promise<SourceHosts> {
  const answers = new Map<string, HostAnswer>();
  const lastAsked = new Map<string, number>();
  let shortest: number | null = null;
  const servers: Server[] = [];
  let port = 0;
  for (let host = 0; host < count; host += 1) {
    const name = addressOf(host);
    const server = createServer((request, response) => {
      const now = performance.now();
      const before = lastAsked.get(name);
      if (before !== undefined) shortest = Math.min(shortest ?? Infinity, now - before);
      lastAsked.set(name, now);
      const {
        status,
        body = "",
        location,
      } = answers.get(`${name} ${request.url}`) ??
        answers.get(`${name} elsewhere`) ?? { status: 404 };
      response.writeHead(status, {
        "content-type": "text/html; charset=utf-8",
        ...(location && { location }),
      });
      response.end(body);
    });
    server.listen(port, name);
    await once(server, "listening");
    port = (server.address() as AddressInfo).port;
    servers.push(server);
  }
  return {
    urlOf: (host, path) => `http://${addressOf(host)}:${port}${path}`,
    put(url, answer) {
      const { hostname, pathname } = new URL(url);
      answers.set(`${hostname} ${pathname}`, answer);
    },
    putElsewhere(url, answer) {
      answers.set(`${new URL(url).hostname} elsewhere`, answer);
    },
    shortestPauseMs: () => shortest,
    forgetPauses() {
      shortest = null;
    },
    ports: servers.map((_, host) => `${addressOf(host)}:${port}`).join(","),
    async stop() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
