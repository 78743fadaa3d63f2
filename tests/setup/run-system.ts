import { type ChildProcess, fork } from "node:child_process";
import { rm } from "node:fs/promises";
import { findFreePort } from "#bin/ports.ts";

export type RunningSystem = {
  url: string;
  /** Connects as the owner: for factories. */
  databaseUrl: string;
  dataFolder: string;
  ownerLink: string | null;
  /** Of the process that started all others. */
  pid: number;
  /** Ends all processes and removes the data. */
  stop(): Promise<void>;
};

/** Starts all of Plumbline on a free port, in a data folder that is gone with it; with the demo dossier unless told otherwise. */
export async function runSystem(
  dataFolder: string,
  { demo = true }: { demo?: boolean } = {},
): Promise<RunningSystem> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const child = fork("bin/serve.ts", [], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      PLUMBLINE_DATA: dataFolder,
      PLUMBLINE_URL: url,
      PLUMBLINE_DEMO: demo ? "1" : "0",
      LOG_LEVEL: "error",
      DATABASE_URL: undefined,
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ready = await whenReady(child);
  return {
    url,
    databaseUrl: ready.databaseUrl ?? "",
    dataFolder,
    ownerLink: ready.ownerLink ?? null,
    pid: child.pid ?? 0,
    async stop() {
      const gone = new Promise<void>((done) => child.once("exit", () => done()));
      child.kill("SIGTERM");
      await gone;
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

type Ready = { ready: true; ownerLink?: string; databaseUrl?: string };

function whenReady(child: ChildProcess): Promise<Ready> {
  return new Promise((done, reject) => {
    child.on("message", (message) => done(message as Ready));
    child.once("exit", (code) =>
      reject(new Error(`Plumbline ended with ${code} before it was ready.`)),
    );
  });
}
