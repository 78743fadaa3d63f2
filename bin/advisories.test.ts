import { expect, test } from "vitest";
import { readAdvisories } from "./advisories.ts";

test("advisories are told one by one, and what is no answer isn't taken for none", () => {
  const via = [{ title: "Prototype pollution", url: "https://example.org/a" }, "pg"];
  const known = {
    vulnerabilities: { pg: { severity: "high", via }, x: { severity: "low", via: ["pg"] } },
  };
  expect(readAdvisories(JSON.stringify(known))).toEqual([
    "pg (high): Prototype pollution https://example.org/a",
    "x (low): by what it depends on",
  ]);
  expect(readAdvisories('{"vulnerabilities": {}, "metadata": {}}')).toEqual([]);
  for (const printed of ["", "not found", '{"message": "405 Method Not Allowed"}', '{"error": {}}'])
    expect(readAdvisories(printed)).toBeNull();
});
