import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const clientFiles = globSync("{app,components}/**/*.{ts,tsx}", { cwd: root }).filter((file) =>
  /^["']use client["']/m.test(readFileSync(resolve(root, file), "utf8")),
);

test("what runs in a browser brings no schema of input along, which weighs more than the page", () => {
  expect(clientFiles.length).toBeGreaterThan(50);
  const heavy = clientFiles.filter((file) =>
    /^import (?!type )[^;]*? from "[^"]*\/input\.ts"/m.test(
      readFileSync(resolve(root, file), "utf8"),
    ),
  );
  expect(heavy).toEqual([]);
});
