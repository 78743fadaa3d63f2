import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

/** Has more to log than it can at once when its parent is gone, and the database with it. */
const script = `
  import pino from "pino";
  const log = pino();
  process.prependListener("disconnect", () => {
    log.error("nobody reads this");
    log.error("nor that");
  });
  process.send("ready");
`;

test("a process whose log nobody reads any more ends with its parent too", async () => {
  const guard = fileURLToPath(new URL("exit-with-parent.mjs", import.meta.url));
  const child = fork("-", [], {
    execArgv: ["--import", guard, "--input-type=module", "-e", script, "--"],
    stdio: ["ignore", "pipe", "ignore", "ipc"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child, "message");
  child.stdout?.destroy();
  const ended = once(child, "exit");
  child.disconnect();
  expect(await ended).toEqual([0, null]);
});
