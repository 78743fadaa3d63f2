import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { askAdvisories } from "./advisories.ts";
import { projectFolder } from "./bare-machine.mjs";
import { say } from "./say.mjs";

/** The quick checks, in the order in which they are cheap: format and lint, who imports whom, types; and whether a hole is known in what the site runs with. */
const layers = [
  "app",
  "components",
  "domain",
  "db",
  "worker",
  "front",
  "fetcher",
  "messages",
  "bin",
  "settings.ts",
  "proxy.ts",
  "instrumentation.ts",
];
const steps: { name: string; script: string; args: string[] }[] = [
  {
    name: "Format and lint",
    script: "@biomejs/biome/bin/biome",
    args: ["check", "--error-on-warnings", "."],
  },
  {
    name: "Who imports whom",
    script: "dependency-cruiser/bin/dependency-cruiser.mjs",
    args: ["--config", ".dependency-cruiser.mjs", "--output-type", "err-long", ...layers],
  },
  { name: "Route types", script: "next/dist/bin/next", args: ["typegen"] },
  { name: "Types", script: "typescript/bin/tsc", args: ["--noEmit"] },
];

/** Runs them all, also after one has failed, and returns the names of those that failed. Only the words of failures are shown. */
export function runChecks(): string[] {
  const failed = steps.filter((step) => !runStep(step)).map((step) => step.name);
  return lookForAdvisories() ? failed : [...failed, advisoriesName];
}

const advisoriesName = "Known advisories";

/** A machine without a network, or with a registry that isn't npm's own, fails at nothing. */
function lookForAdvisories(): boolean {
  const known = askAdvisories();
  const isFine = known === null || known.length === 0;
  const asked = known === null ? ": could not be asked" : "";
  say(`${isFine ? "ok    " : "FAILED"} ${advisoriesName}${asked}`);
  for (const sentence of known ?? []) say(sentence);
  return isFine;
}

function runStep({ name, script, args }: (typeof steps)[number]): boolean {
  const startedAt = performance.now();
  const ran = spawnSync(process.execPath, [join(projectFolder, "node_modules", script), ...args], {
    cwd: projectFolder,
    encoding: "utf8",
    maxBuffer: 64_000_000,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`${ran.status === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (ran.status !== 0) say(`${ran.stdout}${ran.stderr}`);
  return ran.status === 0;
}

if (import.meta.main) process.exit(runChecks().length === 0 ? 0 : 1);
