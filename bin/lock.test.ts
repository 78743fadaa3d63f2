import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holderOf, takeLock, whileHolding } from "./lock.mjs";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline-lock-"));
  file = join(folder, "deep", "running");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function take(): () => void {
  const lock = takeLock(file);
  if (!("letGo" in lock)) throw new Error(`Held by ${lock.holder}.`);
  return lock.letGo;
}

/** Tries to take the lock, says whether it did, and keeps it until it is let go on. */
const tryToTake = `
  import { takeLock } from ${JSON.stringify(import.meta.resolve("./lock.mjs"))};
  console.log(JSON.stringify(takeLock(process.argv[1])));
  process.stdin.resume();`;

type Other = { pid: number; holder: number | undefined; end(): Promise<void> };

function startAnotherProcess(): Promise<Other> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", tryToTake, file]);
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const end = () => {
    child.stdin.end();
    return gone;
  };
  return new Promise((resolve) => {
    child.stdout.once("data", (said) =>
      resolve({ pid: child.pid ?? 0, holder: JSON.parse(String(said)).holder, end }),
    );
  });
}

async function askAnotherProcess(): Promise<Other> {
  const other = await startAnotherProcess();
  await other.end();
  return other;
}

test("while one process holds a folder, another is told which", async () => {
  take();
  expect(holderOf(file)).toBe(process.pid);
  expect((await askAnotherProcess()).holder).toBe(process.pid);
});

test("once let go, it is free", async () => {
  take()();
  expect(existsSync(file)).toBe(false);
  expect((await askAnotherProcess()).holder).toBeUndefined();
});

test("a process that is gone holds nothing", async () => {
  const { pid } = await askAnotherProcess();
  expect(existsSync(file)).toBe(true);
  expect(holderOf(file)).toBe(0);
  take();
  expect(holderOf(file)).toBe(process.pid);
  expect(pid).not.toBe(process.pid);
});

test.skipIf(process.platform === "win32")(
  "a process that has the number of one that is gone isn't taken for it",
  () => {
    take();
    // Our number, as it was held by a process that began at another time.
    writeFileSync(file, `${process.pid}\n1\n`);
    expect(holderOf(file)).toBe(0);
    take();
  },
);

test.skipIf(process.platform !== "linux")(
  "a process that is dead holds nothing, though nobody has asked how it ended",
  async () => {
    // A shell that has become another program never asks.
    const parent = spawn("/bin/sh", [
      "-c",
      '"$@" & exec sleep 60',
      "sh",
      process.execPath,
      "--input-type=module",
      "-e",
      tryToTake,
      file,
    ]);
    await new Promise((resolve) => parent.stdout.once("data", resolve));
    const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
    expect(holderOf(file)).toBe(pid);
    process.kill(pid, "SIGKILL");
    await expect.poll(() => readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(/^State:\s+Z/m);
    expect(holderOf(file)).toBe(0);
    parent.kill("SIGKILL");
  },
);

test("a file that says nothing, as a crash may leave it, holds nothing after a moment", () => {
  take();
  writeFileSync(file, "");
  expect(holderOf(file)).toBe(0);
});

test("of many that find a dead process's lock, one gets it and the others are told who", async () => {
  await askAnotherProcess();
  const others = await Promise.all(Array.from({ length: 6 }, startAnotherProcess));
  const [taker, ...more] = others.filter(({ holder }) => holder === undefined);
  expect(more).toEqual([]);
  expect(new Set(others.map(({ holder }) => holder))).toEqual(new Set([undefined, taker?.pid]));
  await Promise.all(others.map(({ end }) => end()));
  expect(readdirSync(join(folder, "deep"))).toEqual(["running"]);
});

test("work waits for the lock, and says so once", async () => {
  const order: string[] = [];
  const goOn = Promise.withResolvers<void>();
  const letGo = take();
  const child = `
    import { whileHolding } from ${JSON.stringify(import.meta.resolve("./lock.mjs"))};
    await whileHolding(process.argv[1], (holder) => console.log("waits for " + holder), async () => console.log("works"));`;
  const waiting = spawn(process.execPath, ["--input-type=module", "-e", child, file]);
  waiting.stdout.on("data", (chunk) => {
    order.push(...String(chunk).trim().split("\n"));
    goOn.resolve();
  });
  await goOn.promise;
  expect(order).toEqual([`waits for ${process.pid}`]);
  letGo();
  await new Promise((resolve) => waiting.once("exit", resolve));
  expect(order).toEqual([`waits for ${process.pid}`, "works"]);
  expect(
    await whileHolding(
      file,
      () => undefined,
      async () => "free",
    ),
  ).toBe("free");
});
