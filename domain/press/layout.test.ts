import { expect, it } from "vitest";
import { bodyOf, isPressable, nameOf, pointerOf, readName, stampOf } from "./layout.ts";

it.each(["/", "/briefs", "/briefs/what-is-it", "/feed.xml", "/_next/static/a_b~c.css", "/a/1/b"])(
  "%s may be a file",
  (path) => expect(isPressable(path)).toBe(true),
);

it.each([
  "",
  "briefs",
  "/briefs/",
  "//briefs",
  "/a//b",
  "/../etc/passwd",
  "/a/..",
  "/a/.",
  "/@",
  "/a/@/b",
  "/a%2fb",
  "/a b",
  "/a\\b",
  "/бриф",
  "/a\0",
  `/${"a".repeat(200)}`,
])("%j may not", (path) => expect(isPressable(path)).toBe(false));

it("takes no time over a long address that is none", () => {
  expect(isPressable(`/${"a.".repeat(90)}@`)).toBe(false);
});

it("leads an address to a place below its own, so that what lies under it has room", () => {
  expect(pointerOf("/")).toBe("pages/@");
  expect(pointerOf("/briefs/a")).toBe("pages/briefs/a/@");
});

it("says all of an object in its name, and takes no other name for one", () => {
  const sha256 = "a".repeat(64);
  for (const object of [
    { sha256, ending: "html", status: 200 },
    { sha256, ending: "html", status: 410 },
    { sha256, ending: "woff2", status: 200 },
  ] as const)
    expect(readName(nameOf(object))).toEqual(object);
  for (const name of ["", sha256, `${sha256}.exe`, `${sha256}.html-500`, `../${sha256}.html`])
    expect(readName(name)).toBeNull();
});

it("names the file of a withdrawn page so that nobody serves it for one that is there", () => {
  expect(bodyOf({ ending: "html", status: 200 }, "br")).toBe("body.html.br");
  expect(bodyOf({ ending: "html", status: 410 }, null)).toBe("gone.html");
});

it("stamps a file by its hash, each encoding apart, with a time that every disk can keep", () => {
  const stamps = (sha256: string) =>
    ([null, "br", "gzip"] as const).map((encoding) => stampOf(sha256, encoding));
  expect(stamps("0".repeat(64))).toEqual([0, 1, 2]);
  expect(new Set([...stamps("a".repeat(64)), ...stamps(`aaaaaab${"a".repeat(57)}`)]).size).toBe(6);
  expect(Math.max(...stamps("f".repeat(64)))).toBeLessThan(2 ** 31);
});
