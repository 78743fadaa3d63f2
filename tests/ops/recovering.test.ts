import { expect, test } from "vitest";
import { makeDataFolder, type ProcessName, type Running, startPlumbline } from "./running.ts";

async function expectAnswer(running: Running, path: string, status: number): Promise<void> {
  await expect.poll(() => running.status(path), { timeout: 20_000, interval: 20 }).toBe(status);
}

test.skipIf(process.platform !== "linux")(
  "what is killed is started again, and whoever asks meanwhile is told to try later",
  { timeout: 180_000 },
  async () => {
    const running = await startPlumbline({ dataFolder: makeDataFolder() });
    await running.ready;
    await expectAnswer(running, "/readyz", 200);

    const kill = (name: ProcessName) => {
      const pid = running.pidOf(name);
      process.kill(pid, "SIGKILL");
      return pid;
    };
    kill("web");
    await expectAnswer(running, "/studio/sign-in", 503);
    await expectAnswer(running, "/studio/sign-in", 200);

    const postgres = kill("postgres");
    await expectAnswer(running, "/readyz", 503);
    await expectAnswer(running, "/readyz", 200);
    expect(running.pidOf("postgres")).not.toBe(postgres);

    const front = kill("front");
    await expectAnswer(running, "/healthz", 0);
    await expectAnswer(running, "/healthz", 200);
    expect(running.pidOf("front")).not.toBe(front);

    const worker = kill("worker");
    await expect
      .poll(() => running.output(), { timeout: 20_000 })
      .toContain("worker ended (SIGKILL). Starting it again.");
    await expect.poll(() => running.pidOf("worker"), { timeout: 20_000 }).not.toBe(worker);

    process.kill(running.pid, "SIGTERM");
    expect(await running.ended).toEqual({ code: 0, signal: null });
  },
);
