import { expect, test } from "vitest";
import { killAtOnce, makeDataFolder, type ProcessName, startPlumbline } from "./running.ts";

const environment = { PLUMBLINE_DEMO: "1" };

async function listBriefs(url: string): Promise<unknown[]> {
  const answered = await fetch(`${url}/api/v1/briefs`);
  const { briefs } = await answered.json();
  return briefs;
}

/** The worker has begun, and isn't done: its transaction is open. */
async function waitUntilLoading(output: () => string): Promise<void> {
  await expect.poll(output, { timeout: 60_000, interval: 10 }).toMatch(/ {2}\d+ of \d+/);
}

test.skipIf(process.platform !== "linux").each<[string, ProcessName[]]>([
  ["the worker", ["worker"]],
  ["everything", ["start", "serve", "worker", "web", "front", "postgres"]],
])(
  "the demo dossier is there whole although %s was killed while it was loaded",
  { timeout: 180_000 },
  async (_, names) => {
    const dataFolder = makeDataFolder();
    const first = await startPlumbline({ dataFolder, environment });
    await waitUntilLoading(first.output);
    killAtOnce(first, names);
    const running = names.length === 1 ? first : await startPlumbline({ dataFolder, environment });
    await running.ready;
    expect(await listBriefs(running.url)).toHaveLength(3);
    process.kill(running.pid, "SIGTERM");
    expect(await running.ended).toEqual({ code: 0, signal: null });
  },
);
