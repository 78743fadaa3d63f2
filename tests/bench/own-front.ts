import { fork } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { findFreePort } from "#bin/ports.ts";
import { planFront } from "#bin/process-plans.ts";

export type OwnFront = {
  port: number;
  pid: number;
  /** Requests that it has passed on. */
  askedOfWeb: () => number;
  /** What it holds of the machine's memory, in MB. */
  memoryMb: () => number;
  stop(): Promise<void>;
};

/** A front of its own, as `npm start` starts it, over a folder of data, with its log in there, before a web that counts what it is asked. */
export async function startOwnFront(options: {
  dataFolder: string;
  /** As the owner: the front is told what it may know. */
  databaseUrl: string;
}): Promise<OwnFront> {
  let asked = 0;
  const web = createServer((_request, response) => {
    asked += 1;
    response.writeHead(200, { "content-type": "text/plain" }).end("web");
  });
  await new Promise<void>((done) => web.listen(0, "localhost", done));
  const port = await findFreePort();
  const log = openSync(join(options.dataFolder, "own-front.log"), "w");
  const { script, flags, environment } = planFront({ DATABASE_URL: options.databaseUrl }, port);
  const child = fork(script, [], {
    execArgv: [...(flags ?? [])],
    env: {
      ...process.env,
      ...environment,
      NODE_ENV: "production",
      PORT: String(port),
      PLUMBLINE_URL: `http://localhost:${port}`,
      PLUMBLINE_WEB_PORT: String((web.address() as AddressInfo).port),
      PLUMBLINE_DATA: options.dataFolder,
      LOG_LEVEL: "info",
    },
    stdio: ["ignore", log, "inherit", "ipc"],
  });
  closeSync(log);
  await new Promise<void>((done, reject) => {
    child.once("message", () => done());
    child.once("exit", (code) => reject(new Error(`The front ended with ${code}.`)));
  });
  const pid = child.pid ?? 0;
  return {
    port,
    pid,
    askedOfWeb: () => asked,
    memoryMb: () => {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
    },
    async stop() {
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await gone;
      web.closeAllConnections();
      await new Promise((done) => web.close(done));
    },
  };
}
