import { resolve } from "node:path";
import { chromium } from "@playwright/test";
import { getLaunchOptions } from "#tests/setup/launch-options.ts";
import { runSystem } from "#tests/setup/run-system.ts";
import type { Bench, BenchSystem } from "./measure.ts";

/** A system of its own in `.data/bench-<pid>`, and a browser; both end with `close`. */
export function openStage(): { bench: Bench; close(): Promise<void> } {
  const endings: (() => Promise<void>)[] = [];
  let system: Promise<BenchSystem> | undefined;
  let browser: ReturnType<Bench["browser"]> | undefined;

  async function startSystem(): Promise<BenchSystem> {
    const running = await runSystem(resolve(".data", `bench-${process.pid}`));
    endings.push(running.stop);
    // Settings are read once, so nothing of the domain is loaded before they are there.
    process.env.DATABASE_URL = running.databaseUrl;
    process.env.PLUMBLINE_DATA = running.dataFolder;
    process.env.PLUMBLINE_URL = running.url;
    const { closeDb } = await import("#db/client.ts");
    const { buildStaff } = await import("#tests/factories/staff.ts");
    const { makeSessionCookie, sessionCookieName } = await import("#tests/setup/session-cookie.ts");
    const { closeJobs } = await import("#domain/jobs/enqueue.ts");
    // The last first.
    endings.push(closeDb, closeJobs);
    const editor = await buildStaff({ name: "Edda Editor", roles: ["author", "editor"] });
    const value = await makeSessionCookie(editor, running.dataFolder);
    const { url, dataFolder, pid } = running;
    return { url, dataFolder, pid, editor, cookie: { name: sessionCookieName, value } };
  }

  async function startBrowser() {
    const started = await chromium.launch(await getLaunchOptions());
    endings.push(() => started.close());
    return started;
  }

  return {
    bench: {
      system() {
        system ??= startSystem();
        return system;
      },
      browser() {
        browser ??= startBrowser();
        return browser;
      },
    },
    async close() {
      for (const end of endings.splice(0).toReversed()) await end();
    },
  };
}
