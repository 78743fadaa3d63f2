import { expect, it } from "vitest";
import { isPressable, nameOf, pointerOf, readName } from "./layout.ts";

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
