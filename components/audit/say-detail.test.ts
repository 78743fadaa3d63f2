import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { actions } from "#domain/auth/can.ts";
import { saidActions } from "#messages/audit.ts";
import { sayDetail } from "./say-detail.ts";

test("what changed is told in words", () => {
  const detail = {
    draftRevision: 4,
    roles: { from: ["author"], to: ["author", "editor"] },
    isCredited: true,
    of: null,
    areas: [],
    sha256: "ab".repeat(32),
    values: { low: 1, high: "<script>" },
  };
  expect(sayDetail(detail).map(({ name, text }) => `${name}: ${text}`)).toEqual([
    "draft revision: 4",
    "roles: author → author, editor",
    "is credited: yes",
    "of: nothing",
    "areas: nothing",
    "sha256: abababababab…",
    "values: low: 1; high: <script>",
  ]);
});

test("whatever the trail is told has words", () => {
  const written = /action: "([a-z]+\.[A-Za-z-]+)"/g;
  const files = readdirSync("domain", { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  const codes = files.flatMap((file) =>
    [...readFileSync(join("domain", file), "utf8").matchAll(written)].map(([, code]) => code),
  );
  expect(codes.length).toBeGreaterThan(actions.length / 2);
  expect([...new Set(codes)].filter((code) => !saidActions.includes(code ?? ""))).toEqual([]);
});
