import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { correctedVersion } from "#tests/fixtures/version-content.ts";
import { witnessedVersion } from "#tests/fixtures/witnessed-version.ts";
import { fromCanonical, isUnchanged, toCanonical } from "./canonical.ts";

/** The document of a version may be any JSON, so whatever RFC 8785 promises can be asked of it there. */
function canonicalise(document: unknown): string {
  const { text } = toCanonical({ ...correctedVersion, document });
  const start = text.indexOf('"document":') + '"document":'.length;
  return text.slice(start, text.indexOf(',"evidence":'));
}

test("the example of RFC 8785, section 3.2.2", () => {
  const given = JSON.parse(
    String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
  );
  expect(canonicalise(given)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test("keys stand in the order of their UTF-16 code units (RFC 8785, section 3.2.3)", () => {
  const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
  const text = canonicalise(Object.fromEntries(keys.map((key) => [key, key])));
  const order = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"];
  expect(Object.keys(JSON.parse(text)).sort()).toEqual([...order].sort());
  expect(order.map((key) => text.indexOf(JSON.stringify(key)))).toEqual(
    order.map((key) => text.indexOf(JSON.stringify(key))).sort((a, b) => a - b),
  );
});

test("the same content is the same text, in whatever order its keys were written, and reads back whole", () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, one]) => [key, shuffled(one)])
        .reverse(),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (document) => {
      const text = canonicalise(document);
      expect(canonicalise(shuffled(document))).toBe(text);
      // JSON has no minus zero.
      expect(JSON.stringify(JSON.parse(text))).toBe(text);
    }),
  );
});

test("the hash is over the text's UTF-8 bytes", () => {
  const { text, sha256 } = toCanonical({ ...correctedVersion, title: "Рубль, €, 😀" });
  expect(sha256.toString("hex")).toBe(createHash("sha256").update(Buffer.from(text)).digest("hex"));
});

test("reads its own texts, and none of a schema that it doesn't know", () => {
  const { text } = toCanonical(correctedVersion);
  expect(fromCanonical(text)).toEqual(JSON.parse(JSON.stringify(correctedVersion)));
  expect(() => fromCanonical(text.replace('"schema":1', '"schema":6'))).toThrow();
  expect(() => fromCanonical("{}")).toThrow();
});

test("a text of the first schema stays as it was, and further witnesses came with the second", () => {
  const first = canonicalize(correctedVersion);
  expect(toCanonical(fromCanonical(first ?? "")).text).toBe(first);
  expect(first).not.toContain('"witnesses"');
  const { text } = toCanonical(witnessedVersion);
  expect(fromCanonical(text)).toEqual(witnessedVersion);
});

test("a version that only a newer schema tells from the one before is unchanged", () => {
  expect(isUnchanged(correctedVersion, { ...correctedVersion, schema: 2 })).toBe(true);
  expect(isUnchanged(correctedVersion, witnessedVersion)).toBe(false);
});

test("a version is unchanged if only its number, day, class, note and checkers differ", () => {
  const next = {
    ...correctedVersion,
    brief: {
      ...correctedVersion.brief,
      version: 3,
      publishedAt: "2027-01-01T00:00:00.000Z",
      changeClass: "update" as const,
      note: "Something.",
      checkedBy: [],
      publishedAlone: { kind: "one_editor" as const },
    },
  };
  expect(isUnchanged(correctedVersion, next)).toBe(true);
  expect(isUnchanged(correctedVersion, { ...next, standfirst: "Other words." })).toBe(false);
  expect(isUnchanged(correctedVersion, { ...next, evidence: next.evidence.slice(1) })).toBe(false);
  const byline = { ...next, brief: { ...next.brief, authors: [{ name: "C. Colleague" }] } };
  expect(isUnchanged(correctedVersion, byline)).toBe(false);
});
