import { defineConfig } from "@playwright/test";

/** Browser and API tests against the whole system, started once for the run on free ports with a data folder of its own. */
export default defineConfig({
  testDir: "tests",
  testMatch: ["e2e/**/*.spec.ts", "api/**/*.spec.ts"],
  globalSetup: "./tests/setup/system.ts",
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  outputDir: `.data/test-results-${process.pid}`,
  preserveOutput: "never",
});
