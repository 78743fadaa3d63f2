import type { ChildProcess } from "node:child_process";
import { urlAs } from "#db/roles.ts";
import { findFreePort, sayPortTaken } from "./ports.ts";
import type { ProcessPlan } from "./processes.ts";

type Environment = Record<string, string>;

const readySeconds = 60;

/** Where web is, or will be. */
let webPort = 0;

/** Before the first plan is started. */
export async function chooseWebPort(): Promise<void> {
  webPort = await findFreePort();
}

/** Next, on a port of the loopback that is told to the front at each start. */
export function planWeb(environment: Environment, onPort: (port: number) => void): ProcessPlan {
  let hasStarted = false;
  return {
    name: "web",
    script: "node_modules/next/dist/bin/next",
    async prepare() {
      // Somebody else may have taken the port since.
      if (hasStarted) webPort = await findFreePort();
      hasStarted = true;
      return { args: ["start", "--hostname", "localhost", "--port", String(webPort)] };
    },
    imports: ["bin/exit-with-parent.mjs"],
    environment,
    mixesItsLog: true,
    isReady: () => whenAnswering(`http://localhost:${webPort}/healthz`),
    onReady: () => onPort(webPort),
    stopSeconds: 10,
  };
}

/** What the public reaches knows of the database only what the public may read, and neither the secret that signs sessions nor the password of the server for mail. */
export function planFront(environment: Environment, port: number): ProcessPlan {
  const databaseUrl =
    environment.DATABASE_URL && urlAs(environment.DATABASE_URL, "plumbline_public");
  const withoutSecrets = {
    ...environment,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: undefined,
    SMTP_URL: undefined,
  };
  // It keeps little and throws away much: left alone, Node and the C library would take 60 MB more for that, and be no quicker.
  const sparing = { MALLOC_ARENA_MAX: "2" };
  return {
    name: "front",
    script: "front/main.ts",
    prepare: async () => ({ environment: { PLUMBLINE_WEB_PORT: String(webPort) } }),
    environment: { ...withoutSecrets, ...sparing },
    flags: ["--max-semi-space-size=2", "--heap-growing-percent=30"],
    isReady: (child) => whenReady(child, port),
    stopSeconds: 6,
  };
}

/** A job that runs is let come to its end. */
export function planWorker(
  environment: Environment,
  demo: { onMessage: (message: unknown) => void; onWorkerReady: () => void },
): ProcessPlan {
  return {
    name: "worker",
    script: "worker/main.ts",
    prepare: async () => ({ environment: { PLUMBLINE_WEB_PORT: String(webPort) } }),
    environment,
    isReady: (child) => whenReady(child),
    onMessage: demo.onMessage,
    onReady: demo.onWorkerReady,
    stopSeconds: 30,
  };
}

/** Resolves when a child of ours says that it is ready; rejects when it says why it can't be. That it ended is seen elsewhere. */
function whenReady(child: ChildProcess, port = 0): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on("message", async (message) => {
      if (typeof message !== "object" || message === null) return;
      if ("ready" in message) resolve();
      if ("cannotListen" in message)
        reject(new Error(await sayPortTaken(port, String(message.cannotListen))));
    });
  });
}

/** Asks an address until it answers 200. */
async function whenAnswering(address: string): Promise<void> {
  const until = Date.now() + readySeconds * 1000;
  while (Date.now() < until) {
    const isUp = await fetch(address, { signal: AbortSignal.timeout(5_000) })
      .then((response) => response.ok)
      .catch(() => false);
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`web did not answer within ${readySeconds} seconds.`);
}
