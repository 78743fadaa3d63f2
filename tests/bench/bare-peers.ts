import { fork } from "node:child_process";
import { join } from "node:path";
import { findFreePort } from "#bin/ports.ts";
import { runNginx } from "#tests/setup/site-servers.ts";

type Peer = { url: string; pid: number; stop(): Promise<void> };

/** Names and values in turn: the headers that a pressed page has from us, without those that a server has of its own. */
export async function readHead(url: string): Promise<string[]> {
  const answered = await fetch(url, { headers: { "accept-encoding": "gzip" } });
  await answered.arrayBuffer();
  const own = /^(?:date|server|connection|keep-alive|content-length|etag|x-request-id)$/;
  return [...answered.headers].filter(([name]) => !own.test(name)).flat();
}

/** Node's http with one answer: this head and the bytes of this file. */
export async function startPlainNode(head: readonly string[], file: string): Promise<Peer> {
  const port = await findFreePort();
  const child = fork(join(import.meta.dirname, "plain-node.ts"), [], {
    execArgv: ["--max-semi-space-size=2"],
  });
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  const isReady = new Promise((done) => child.once("message", done));
  child.send({ port, head, file });
  await Promise.race([
    isReady,
    gone.then(() => {
      throw new Error("Plain Node ended.");
    }),
  ]);
  return {
    url: `http://127.0.0.1:${port}/`,
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      await gone;
    },
  };
}

/** nginx over a folder, with its log; with `head`, each answer has those headers too. */
export async function startBareNginx(
  options: { folder: string; program: string; root: string; name: string },
  head: readonly string[] = [],
): Promise<Peer> {
  const { folder, program, root, name } = options;
  const port = await findFreePort();
  const lines: string[] = [];
  for (let at = 0; at < head.length; at += 2)
    if (!/^content-(?:type|encoding)$/.test(head[at] ?? ""))
      lines.push(`add_header ${head[at]} ${JSON.stringify(head[at + 1])};`);
  const server = await runNginx(
    { folder, program, port },
    `server { listen 127.0.0.1:${port}; root ${root}; gzip_static on; keepalive_requests 1000000; access_log ${join(folder, "access.log")} combined buffer=64k flush=1s; ${lines.join(" ")} }`,
  );
  return { ...server, url: `http://127.0.0.1:${port}/${name}` };
}
