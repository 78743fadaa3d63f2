import { defineConfig } from "@playwright/test";

/** Browser and API tests against the whole system, started once for the run on free ports with a data folder of its own. */
export default defineConfig({
  testDir: "tests",
  testMatch: ["e2e/**/*.spec.ts", "api/**/*.spec.ts"],
  globalSetup: "./tests/setup/system.ts",
  // The article's test runs a system of its own; a project of its own gives it a process whose settings name that one.
  projects: [
    { name: "system", testIgnore: /an-article-becomes/ },
    { name: "article", testMatch: /an-article-becomes/ },
  ],
  workers: 1,
  retries: 0,
  // Limits for what hangs: what takes long is the benchmarks' to say.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  outputDir: `.data/test-results-${process.pid}`,
  preserveOutput: "never",
});
