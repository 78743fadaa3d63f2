import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHref, toHref } from "./links.ts";

describe("isHref", () => {
  it.each([
    "https://example.org/a?b=c#d",
    "http://xn--80aesfpebagmfblc0a.xn--p1ai/",
    "https://пример.рф/страница",
    "mailto:desk@example.org?subject=x",
    "/about/method",
    "/briefs/x?y=z#evidence-3",
    "/",
  ])("lets %s through", (href) => {
    expect(isHref(href)).toBe(true);
  });

  it.each([
    ["script", "javascript:alert(1)"],
    ["script in capitals", "JaVaScRiPt:alert(1)"],
    ["script behind a space", " javascript:alert(1)"],
    ["script with a tab inside", "java\tscript:alert(1)"],
    ["script with a line break inside", "java\nscript:alert(1)"],
    ["script behind a control character", "\u0001javascript:alert(1)"],
    ["script behind a zero-width space", "\u200bjavascript:alert(1)"],
    ["script with an entity for the colon", "javascript&colon;alert(1)"],
    ["script with an escaped colon", "javascript%3Aalert(1)"],
    ["data", "data:text/html,<script>alert(1)</script>"],
    ["vbscript", "vbscript:x"],
    ["a blob", "blob:https://example.org/1"],
    ["a file", "file:///etc/passwd"],
    ["another host without scheme", "//evil.example/x"],
    ["another host by backslashes", "/\\evil.example"],
    ["another host by backslashes alone", "\\\\evil.example"],
    ["another host behind a tab", "/\t/evil.example"],
    ["a host before which a name stands", "https://bank.example@evil.example/"],
    ["a scheme without slashes", "https:example.org"],
    ["a scheme with three slashes", "https:///example.org"],
    ["no host", "https://"],
    ["a fragment alone", "#x"],
    ["a relative path", "../x"],
    ["nothing", ""],
    ["null", null],
    ["a number", 5],
    ["a list that prints as an address", ["https://example.org"]],
    ["a mail address without host", "mailto:x"],
    ["several mail addresses", "mailto:a@b.c,d@e.f"],
    ["markup", "https://example.org/<script>"],
    ["3,000 characters", `https://example.org/${"a".repeat(3_000)}`],
  ])("refuses %s", (_what, href) => {
    expect(isHref(href)).toBe(false);
  });

  it("lets no scheme through but three, however the address is put together", () => {
    const part = fc.constantFrom(
      "java",
      "script",
      ":",
      "/",
      "\\",
      "\t",
      " ",
      "https",
      "data",
      "@",
      "a.b",
      "%3A",
      "?",
      "#",
      "\u0000",
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }).map((parts) => parts.join("")),
        (text) => {
          if (!isHref(text)) return true;
          const url = new URL(text, "https://ours.example/");
          if (text.startsWith("/")) return url.origin === "https://ours.example";
          return ["http:", "https:", "mailto:"].includes(url.protocol);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

describe("toHref", () => {
  it.each([
    ["example.org/x", "https://example.org/x"],
    [" https://example.org ", "https://example.org"],
    ["desk@example.org", "mailto:desk@example.org"],
    ["/about", "/about"],
    ["javascript:alert(1)", null],
    ["not an address", null],
    ["46.5 billion", null],
  ])("takes %j as %j", (typed, href) => {
    expect(toHref(typed)).toBe(href);
  });
});
