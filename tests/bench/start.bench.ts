import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { findFreePort } from "#bin/ports.ts";
import type { Measurement } from "./measure.ts";

/** `npm start` in a fresh clone of what is committed, to the first page; then once more. Takes minutes: only when picked. */
export async function run(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-start-"));
  try {
    execFileSync("git", ["clone", "--quiet", ".", folder]);
    const fresh = await startAndStop(folder);
    const second = await startAndStop(folder);
    return [
      {
        name: "Fresh npm start to the first page",
        value: fresh,
        unit: "s",
        target: 240,
        note: "Clone of what is committed; packages by npm ci, out of npm's cache where it has them",
      },
      { name: "Second npm start to the first page", value: second, unit: "s", target: 5 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startAndStop(folder: string): Promise<number> {
  const port = await findFreePort();
  const startedAt = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await whenRunning(child);
    const page = await fetch(`http://localhost:${port}/`);
    await page.text();
    if (!page.ok) throw new Error(`The first page answered ${page.status}.`);
    return (performance.now() - startedAt) / 1000;
  } finally {
    const gone = new Promise((done) => child.once("exit", done));
    if (child.exitCode === null) {
      child.kill("SIGINT");
      await gone;
    }
  }
}

function whenRunning(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return reject(new Error("npm start says nothing."));
    const said: string[] = [];
    createInterface({ input: child.stdout }).on("line", (line) => {
      said.push(line);
      if (line.includes("is running at")) resolve();
    });
    child.once("exit", (code) =>
      reject(new Error(`npm start ended with ${code}.\n${said.join("\n")}`)),
    );
  });
}
