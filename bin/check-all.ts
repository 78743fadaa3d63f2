import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { projectFolder } from "./bare-machine.mjs";
import { ensureBuilt, stopBuilding } from "./build.ts";
import { runChecks } from "./check.ts";
import { explain } from "./plain-words.mjs";
import { say } from "./say.mjs";

/** `npm test`: the quick checks, then unit, database, process and browser tests; ends with one line that counts them. */
type Counts = { passed: number; failed: number; skipped: number };

const reports = join(projectFolder, ".data", `reports-${process.pid}`);
/** How long tests that are stopped get to stop what they have started. */
const stopSeconds = 20;

const running = new Set<ChildProcess>();
let isStopping = false;

function stop(): void {
  if (isStopping) return;
  isStopping = true;
  stopBuilding();
  if (running.size === 0) process.exit(130);
  for (const child of running) child.kill("SIGINT");
  setTimeout(() => {
    for (const child of running) child.kill("SIGKILL");
  }, stopSeconds * 1000).unref();
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
process.on("disconnect", stop);
process.channel?.unref();

/** Runs a tool to its end, and gives back its exit code. */
function run(
  script: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectFolder, "node_modules", script), ...args], {
      cwd: projectFolder,
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...process.env,
        NODE_ENV: "test",
        NEXT_TELEMETRY_DISABLED: "1",
        ...environment,
      },
    });
    running.add(child);
    child.once("exit", (code) => {
      running.delete(child);
      if (!isStopping) return resolve(code ?? 1);
      if (running.size > 0) return;
      rmSync(reports, { recursive: true, force: true });
      process.exit(130);
    });
  });
}

/** A tool that ended without a report has failed, whatever else it says; so has one whose code says so: a file that can't be loaded fails without a failed test. */
function readReport<T>(file: string, schema: z.ZodType<T>): T | null {
  if (!existsSync(file)) return null;
  return schema.safeParse(JSON.parse(readFileSync(file, "utf8"))).data ?? null;
}

function countFailed(failed: number | undefined, code: number): number {
  return Math.max(failed ?? 1, code === 0 ? 0 : 1);
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});

async function runVitest(projects: string[], share = "1/1"): Promise<Counts> {
  const file = join(reports, `vitest-${projects.join("-")}-${share.replace("/", "-")}.json`);
  const code = await run("vitest/vitest.mjs", [
    "run",
    `--shard=${share}`,
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file, vitestReport);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: countFailed(report?.numFailedTests, code),
    skipped: report?.numPendingTests ?? 0,
  };
}

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** Each share has systems of its own, so they don't meet; two fill two cores, for one alone leaves up to half of them idle. Neither waits for the other between processes and browsers. */
const shares = ["1/2", "2/2"];

async function runShare(share: string): Promise<Counts> {
  const processes = await timed(`process tests ${share}`, () => runVitest(["ops"], share));
  const browsers = await timed(`browser tests ${share}`, () => runPlaywright(share));
  return add(processes, browsers);
}

/** Shares are counted in tests, in the order of the files. So weighed both shares end at about the same time. */
const browserWeights = "58:42";

async function runPlaywright(share: string): Promise<Counts> {
  const file = join(reports, `playwright-${share.replace("/", "-")}.json`);
  const args = ["test", `--shard=${share}`, "--reporter=list,json,./tests/setup/page-reporter.ts"];
  const code = await run("@playwright/test/cli.js", args, {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    PWTEST_SHARD_WEIGHTS: browserWeights,
  });
  const stats = readReport(file, playwrightReport)?.stats;
  return {
    passed: stats?.expected ?? 0,
    // Flaky is broken.
    failed: countFailed(stats && stats.unexpected + stats.flaky, code),
    skipped: stats?.skipped ?? 0,
  };
}

const times: string[] = [];

async function timed(name: string, work: () => Promise<Counts>): Promise<Counts> {
  const startedAt = Date.now();
  try {
    return await work();
  } finally {
    times.push(`${name} ${Math.round((Date.now() - startedAt) / 1000)} s`);
  }
}

function add(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** One part after the other: on two cores each has enough to do. */
const parts: { name: string; run: () => Promise<Counts> }[] = [
  {
    name: "Checks",
    run: async () => ({ passed: 0, failed: runChecks().length, skipped: 0 }),
  },
  {
    name: "Build",
    run: async () => {
      await ensureBuilt();
      return { passed: 0, failed: 0, skipped: 0 };
    },
  },
  { name: "Unit and database tests", run: () => runVitest(["unit", "mocked", "db"]) },
  {
    name: "Process and browser tests",
    run: async () => (await Promise.all(shares.map(runShare))).reduce(add),
  },
];

mkdirSync(reports, { recursive: true });
let total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const { name, run: runPart } of parts) {
  say(`\n=== ${name}`);
  try {
    total = add(total, await timed(name.toLowerCase(), runPart));
  } catch (error) {
    // The parts that follow may still say something.
    say(explain(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    total.failed += 1;
  }
}
rmSync(reports, { recursive: true, force: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
say(`\n${times.join(", ")}\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
