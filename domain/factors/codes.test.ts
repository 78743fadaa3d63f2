import { expect, test } from "vitest";
import {
  createRecoveryCode,
  createTotpSecret,
  findTotpStep,
  isTotpCode,
  tidyCode,
  toTotpUri,
} from "./codes.ts";

/** RFC 6238, appendix B: "12345678901234567890" in base32, and the last six digits of its codes. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
])("at %d seconds the code of RFC 6238 is taken, for its own step", (seconds, code) => {
  const step = Math.floor(seconds / 30);
  expect(findTotpStep(secret, code, new Date(seconds * 1000))).toBe(step);
  expect(findTotpStep(secret, code, new Date((seconds + 30) * 1000))).toBe(step);
  expect(findTotpStep(secret, code, new Date((seconds + 90) * 1000))).toBeNull();
});

test("what is typed with blanks and dashes is one code", () => {
  expect(tidyCode(" 287 082\n")).toBe("287082");
  expect(tidyCode("abcd-efgh–ijkl mnop")).toBe("ABCDEFGHIJKLMNOP");
  expect([isTotpCode("287082"), isTotpCode("28708"), isTotpCode("٢٨٧٠٨٢")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("recovery codes and secrets are long, and each another", () => {
  const codes = new Set(Array.from({ length: 100 }, createRecoveryCode));
  expect(codes.size).toBe(100);
  for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
  expect(createTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
});

test("the app is told whose code it is, whatever the publication is called", () => {
  const uri = new URL(toTotpUri(secret, { issuer: "Harbour: Monitor", email: "o@example.org" }));
  expect(uri.searchParams.get("secret")).toBe(secret);
  expect(uri.searchParams.get("issuer")).toBe("Harbour  Monitor");
});
