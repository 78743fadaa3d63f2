import { defineConfig } from "vitest/config";

/** What comes to be is waited for, on a machine that does much else. */
const expectOptions = { poll: { timeout: 20_000 } };

const exclude = ["**/node_modules/**", "**/.next/**", "**/.data/**"];

export default defineConfig({
  test: {
    // Where one waits for Postgres, another reckons.
    maxWorkers: "100%",
    projects: [
      {
        // Pure rules: tables of cases, no network, no clock, no database. Files share the modules that they import, which halves the time; what puts something in a
        // module's place is by itself, in the next project.
        test: {
          name: "unit",
          isolate: false,
          setupFiles: ["tests/setup/properties.ts"],
          expect: expectOptions,
          include: ["**/*.test.ts"],
          exclude: [...exclude, "**/*.db.test.ts", "**/*.mocked.test.ts", "tests/ops/**"],
          // A limit for what hangs, on a machine that does much else; what takes long is the benchmarks' to say.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "mocked",
          include: ["**/*.mocked.test.ts"],
          exclude,
        },
      },
      {
        // Commands and queries on a real Postgres; each file clones a migrated template database.
        test: {
          name: "db",
          isolate: false,
          setupFiles: ["tests/setup/properties.ts"],
          expect: expectOptions,
          include: ["**/*.db.test.ts"],
          exclude,
          globalSetup: ["tests/setup/database.ts"],
          env: { AUTH_SECRET: "only for tests, and known to everybody" },
          // Longer than a page is claimed and than an answer of web is waited for: what hangs says at which of them.
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      {
        // The processes themselves, as the built site runs in them: started, stopped and killed. One file at a time.
        test: {
          name: "ops",
          include: ["tests/ops/**/*.test.ts"],
          exclude,
          fileParallelism: false,
          globalSetup: ["tests/setup/ops-folder.ts"],
          expect: expectOptions,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
