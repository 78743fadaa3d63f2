import { type ChildProcess, fork } from "node:child_process";
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { findFreePort } from "#bin/free-port.ts";

/** Starts all of Plumbline for a run of browser tests: own data, own ports. Tells the tests the address by the environment. */
export default async function startSystem(): Promise<() => Promise<void>> {
  const dataFolder = resolve(".data", `e2e-${process.pid}`);
  const port = await findFreePort();
  const child = fork("bin/serve.ts", [], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      PLUMBLINE_DATA: dataFolder,
      PLUMBLINE_URL: `http://localhost:${port}`,
      LOG_LEVEL: "error",
      DATABASE_URL: undefined,
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ready = await whenReady(child);
  process.env.PLUMBLINE_TEST_URL = `http://localhost:${port}`;
  process.env.PLUMBLINE_TEST_OWNER_LINK = ready.ownerLink ?? "";
  process.env.PLUMBLINE_TEST_DATA = dataFolder;
  process.env.PLUMBLINE_TEST_DATABASE_URL = ready.databaseUrl ?? "";
  return async () => {
    const gone = new Promise<void>((done) => child.once("exit", () => done()));
    child.kill("SIGTERM");
    await gone;
    await rm(dataFolder, { recursive: true, force: true });
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
