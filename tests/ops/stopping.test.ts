import { existsSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { filesOf } from "#bin/data-folder.ts";
import {
  expectNothingLeft,
  killAtOnce,
  makeDataFolder,
  type ProcessName,
  type Running,
  startPlumbline,
} from "./running.ts";

const npm: [string, ...string[]] = ["npm", "start", "--silent"];

/** How whoever started it, or the system, ends it; with the exit code where it is in good order. */
const endings: [string, { through?: "npm"; act: (running: Running) => void; code?: number }][] = [
  [
    "Ctrl-C in the terminal",
    { through: "npm", act: ({ pid }) => process.kill(-pid, "SIGINT"), code: 0 },
  ],
  ["Ctrl-C without npm", { act: ({ pid }) => process.kill(-pid, "SIGINT"), code: 0 }],
  ["a service manager's SIGTERM", { act: ({ pid }) => process.kill(pid, "SIGTERM"), code: 0 }],
  ["a closed terminal", { act: ({ pid }) => process.kill(pid, "SIGHUP"), code: 0 }],
  [
    "SIGINT to npm alone",
    { through: "npm", act: ({ pid }) => process.kill(pid, "SIGINT"), code: 0 },
  ],
  [
    "SIGTERM to npm alone",
    { through: "npm", act: ({ pid }) => process.kill(pid, "SIGTERM"), code: 0 },
  ],
  ["kill -9 of npm", { through: "npm", act: killing("npm") }],
  ["kill -9 of the first process", { act: killing("start") }],
  ["kill -9 of the process that holds all others", { act: killing("serve") }],
  [
    "kill -9 of everything but Postgres at once",
    {
      act: (running) => killAtOnce(running, ["start", "serve", "web", "worker", "front"]),
    },
  ],
];

function killing(name: ProcessName) {
  return (running: Running) => {
    process.kill(running.pidOf(name), "SIGKILL");
  };
}

describe.skipIf(process.platform !== "linux")(
  "No process is left, and the data can be used again, after",
  () => {
    const dataFolder = makeDataFolder(afterAll);
    test.each(endings)("%s", async (_, { through, act, code }) => {
      const running = await startPlumbline({ dataFolder, command: through ? npm : undefined });
      await running.ready;
      expect(running.processes().length).toBeGreaterThan(5);
      act(running);
      const ended = await running.ended;
      if (code !== undefined) expect(ended).toEqual({ code, signal: null });
      await expectNothingLeft(running);
      expect(running.output()).not.toContain("Starting it again");
    });
  },
);

test.skipIf(process.platform !== "linux")(
  "a start that is interrupted leaves no process, at whatever moment",
  { timeout: 180_000 },
  async () => {
    for (const said of [/Starting Postgres/, /new Postgres data folder/, /Loading the demo/]) {
      const dataFolder = makeDataFolder();
      const running = await startPlumbline({ dataFolder, environment: { PLUMBLINE_DEMO: "1" } });
      await expect.poll(() => running.output(), { timeout: 30_000, interval: 10 }).toMatch(said);
      process.kill(-running.pid, "SIGINT");
      expect(await running.ended).toEqual({ code: 0, signal: null });
      expect(existsSync(filesOf(dataFolder).running)).toBe(false);
      await expectNothingLeft(running);
    }
  },
);
