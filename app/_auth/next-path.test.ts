import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNextPath, toSignInPath } from "./next-path.ts";

test.each([
  ["/studio/briefs", "/studio/briefs"],
  ["/studio/briefs?state=draft", "/studio/briefs?state=draft"],
  ["/studio/briefs?_rsc=1a2b3", "/studio/briefs"],
  ["/studio", "/studio"],
  ["//evil.example/studio", "/studio"],
  ["/\\evil.example/studio", "/studio"],
  ["/\t/evil.example/studio", "/studio"],
  ["https://evil.example/studio", "/studio"],
  ["javascript:alert(1)", "/studio"],
  ["/studio/../briefs", "/studio"],
  ["/studious", "/studio"],
  ["/briefs", "/studio"],
  ["/studio/sign-in?next=/studio/sign-in", "/studio"],
  ["/studio/invitation/secret", "/studio"],
  ["", "/studio"],
  [null, "/studio"],
])("after signing in with next=%j one goes on at %s", (asked, path) => {
  expect(parseNextPath(asked)).toBe(path);
});

test("no text at all leads out of the studio", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom("", "/", "//", "/studio"),
      (text, before) => {
        const url = new URL(parseNextPath(before + text), "https://monitor.example");
        expect(url.origin).toBe("https://monitor.example");
        expect(url.pathname === "/studio" || url.pathname.startsWith("/studio/")).toBe(true);
      },
    ),
  );
});

test("signing in remembers the page asked for", () => {
  expect(toSignInPath("/studio/briefs?state=draft")).toBe(
    "/studio/sign-in?next=%2Fstudio%2Fbriefs%3Fstate%3Ddraft",
  );
  expect(toSignInPath("/studio")).toBe("/studio/sign-in");
});
