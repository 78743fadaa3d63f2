import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { projectFolder, say } from "./bare-machine.mjs";
import { ensureBuilt } from "./build.ts";
import { runChecks } from "./check.ts";

/** `npm test`: the quick checks, then unit, database, API and browser tests; ends with one line that counts them. */
type Counts = { passed: number; failed: number; skipped: number };

const reports = join(projectFolder, ".data", `reports-${process.pid}`);

function run(
  script: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectFolder, "node_modules", script), ...args], {
      cwd: projectFolder,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment },
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});

async function runVitest(): Promise<Counts> {
  const file = join(reports, "vitest.json");
  const code = await run("vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const report = vitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
  // A file that can't be loaded fails the run without a failed test.
  const failed = Math.max(report.numFailedTests, code === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
}

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

async function runPlaywright(): Promise<Counts> {
  const file = join(reports, "playwright.json");
  const code = await run("@playwright/test/cli.js", ["test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const { stats } = playwrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  // Flaky is broken.
  const failed = Math.max(stats.unexpected + stats.flaky, code === 0 ? 0 : 1);
  return { passed: stats.expected, failed, skipped: stats.skipped };
}

mkdirSync(reports, { recursive: true });
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
try {
  const broken = runChecks();
  total.failed += broken.length;
  ensureBuilt(say);
  for (const part of [runVitest, runPlaywright]) {
    const counts = await part();
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  total.failed += 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
say(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`,
);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
