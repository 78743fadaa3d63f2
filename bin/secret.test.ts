import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ensureAuthSecret } from "./secret.ts";

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-secret-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("the secret is made once, for its owner's eyes, and kept", () => {
  const folder = makeFolder();
  const secret = ensureAuthSecret(folder, undefined);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(ensureAuthSecret(folder, undefined)).toBe(secret);
  expect(readdirSync(folder)).toEqual(["auth-secret"]);
  if (process.platform !== "win32") {
    expect(statSync(join(folder, "auth-secret")).mode & 0o777).toBe(0o600);
  }
});

test.each(["", "cut off"])("a file that a crash left with %j is made anew", (left) => {
  const folder = makeFolder();
  writeFileSync(join(folder, "auth-secret"), left);
  const secret = ensureAuthSecret(folder, undefined);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(ensureAuthSecret(folder, undefined)).toBe(secret);
});

test("a given secret counts, and none is made", () => {
  const folder = makeFolder();
  expect(ensureAuthSecret(folder, "given")).toBe("given");
  expect(readdirSync(folder)).toEqual([]);
});
