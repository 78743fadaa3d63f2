import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const ours = "https://monitor.example";

test.each([
  ["our own page", { origin: ours, "sec-fetch-site": "same-origin" }, true],
  ["our own page in a browser that names no site", { origin: ours }, true],
  ["a reader of ours whose browser names no origin", { "sec-fetch-site": "same-origin" }, true],
  ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, false],
  [
    "another host of our site",
    { origin: "https://x.monitor.example", "sec-fetch-site": "same-site" },
    false,
  ],
  ["our host under another scheme", { origin: "http://monitor.example" }, false],
  ["our host under another port", { origin: "https://monitor.example:8443" }, false],
  ["a sandboxed frame", { origin: "null" }, false],
  [
    "a sandboxed frame that says it is ours",
    { origin: "null", "sec-fetch-site": "same-origin" },
    false,
  ],
  ["an address typed in", { "sec-fetch-site": "none" }, false],
  ["a host that begins like ours", { origin: "https://monitor.example.evil.example" }, false],
  ["nobody knows", {}, false],
])("a request from %s", (_, headers, allowed) => {
  expect(isSameOrigin(new Headers(headers), `${ours}/`)).toBe(allowed);
});
