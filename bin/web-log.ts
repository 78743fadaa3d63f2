import type { ChildProcess } from "node:child_process";
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";

const keptLines = 30;

/**
 * Hands on the lines of our own log, and keeps back what the framework prints beside it: a banner, and each error a second time, with what a query was given.
 * The last of that is asked for when the process has ended by itself.
 */
export function passLogOn(child: ChildProcess, log: number | "inherit"): () => string {
  const kept: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      if (isOurs(line)) write(log, `${line}\n`);
      else if (line.trim() !== "" && kept.push(line) > keptLines) kept.shift();
    });
  }
  return () => kept.join("\n");
}

function isOurs(line: string): boolean {
  return line.startsWith('{"level":');
}

function write(log: number | "inherit", text: string): void {
  if (log === "inherit") process.stdout.write(text);
  else writeSync(log, text);
}
