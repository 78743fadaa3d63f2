import { spawn } from "node:child_process";
import { Resolver } from "node:dns/promises";
import { readFileSync, writeFileSync, writeSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { spyOnConnect } from "./spy-on-connect.ts";

/**
 * Imported into a fetcher before its own script: writes to its standard error which sockets it opens and what it is denied, and stands in for the name
 * servers. It takes nothing away from the process but these.
 */
const say = (line: string) => writeSync(2, `${line}\n`);

const tries: Record<string, () => unknown> = {
  read: () => readFileSync("settings.ts"),
  write: () => writeFileSync("fetcher/x", ""),
  spawn: () => spawn("true"),
  thread: () => new Worker("0", { eval: true }),
};
for (const [what, attempt] of Object.entries(tries)) {
  try {
    attempt();
    say(`${what} allowed`);
  } catch (error) {
    say(`${what} ${error instanceof Error && "code" in error ? error.code : error}`);
  }
}

const names: Record<string, { four?: string[]; six?: string[] }> = {
  "inner.harbour.org": { four: ["10.0.0.1"] },
  "mapped.harbour.org": { six: ["::ffff:10.0.0.1"] },
  "half.harbour.org": { four: ["93.184.216.34"], six: ["fd00::1"] },
  "public.harbour.org": { four: ["93.184.216.34"] },
};
/** Public the first time it is asked for, and this machine ever after. */
const turning = ["93.184.216.34"];

const notFound = Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
Object.assign(Resolver.prototype, {
  async resolve4(name: string) {
    if (name === "turning.harbour.org") return [turning.shift() ?? "127.0.0.1"];
    return names[name]?.four ?? Promise.reject(notFound);
  },
  async resolve6(name: string) {
    return names[name]?.six ?? Promise.reject(notFound);
  },
});

spyOnConnect({}, (target) => say(`opened ${target}`));
say("spying");
