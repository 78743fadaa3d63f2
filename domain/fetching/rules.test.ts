import { expect, test } from "vitest";
import { judgeByRules } from "./robots.ts";
import {
  isHostFailure,
  parseRetryAfter,
  readRobotsAnswer,
  secondsToNext,
  selectRules,
  toHost,
  toUserAgent,
} from "./rules.ts";

const now = new Date("2026-11-29T12:00:00Z");

test.each([
  ["120", 120],
  [" 0 ", 0],
  ["Sun, 29 Nov 2026 12:01:00 GMT", 60],
  ["Sunday, 29-Nov-26 12:01:00 GMT", 60],
  ["Sun Nov 29 12:01:00 2026", 60],
  ["Sun, 29 Nov 2026 11:59:00 GMT", null],
  ["soon", null],
  ["-5", null],
  ["1e9", null],
  ["", null],
  [null, null],
])("Retry-After %j means %s seconds", (header, seconds) => {
  expect(parseRetryAfter(header, now)).toBe(seconds);
});

test.each([
  ["in peace, the pause", { hasFailed: false, retryAfter: null }, 7, 0.9, 5],
  ["after a failure twice that", { hasFailed: true, retryAfter: null }, 0, 0.5, 10],
  ["after a second one twice that again", { hasFailed: true, retryAfter: null }, 1, 0.5, 20],
  ["by chance shorter", { hasFailed: true, retryAfter: null }, 1, 0, 10],
  ["by chance longer", { hasFailed: true, retryAfter: null }, 1, 1, 30],
  ["never much more than an hour", { hasFailed: true, retryAfter: null }, 500, 0.5, 3_600],
  ["as long as the server asks", { hasFailed: true, retryAfter: "300" }, 0, 0.5, 300],
  ["never shorter than the pause", { hasFailed: false, retryAfter: "0" }, 0, 0.5, 5],
  ["at most a day", { hasFailed: false, retryAfter: "999999999" }, 0, 0.5, 86_400],
])("a host is left alone %s", (_what, report, failures, chance, seconds) => {
  expect(secondsToNext(report, { failures, chance, now })).toBe(seconds);
});

test("a host is one by any of its addresses, and a failure of a page is none of its host", () => {
  for (const url of [
    "http://a.com/x",
    "https://A.com./y",
    "https://a.com:80/",
    "http://a.com:443/",
  ])
    expect(toHost(new URL(url))).toBe("a.com");
  expect(toHost(new URL("http://127.0.0.1:8080/"))).toBe("127.0.0.1:8080");
  for (const code of ["dns.failed", "connect.timeout", "tls.failed", "answer.tooSlow"])
    expect(isHostFailure(code)).toBe(true);
  for (const code of ["body.tooLarge", "redirect.loop", "address.port", "fetcher.died"])
    expect(isHostFailure(code)).toBe(false);
});

test.each([
  ["404", { status: 404, text: "Disallow: /" }, { isKnown: true, rules: "" }],
  ["403", { status: 403, text: "" }, { isKnown: true, rules: "" }],
  ["429", { status: 429, text: "" }, { isKnown: false }],
  ["503", { status: 503, text: "" }, { isKnown: false }],
  ["an endless chain", { code: "redirect.tooMany" }, { isKnown: true, rules: "" }],
  ["no connection", { code: "connect.refused" }, { isKnown: false }],
  [
    "rules",
    { status: 200, text: "User-agent: *\nDisallow: /a" },
    { isKnown: true, rules: "disallow: /a" },
  ],
  [
    "a page",
    { status: 200, text: "<!doctype html><p>Welcome: here" },
    { isKnown: true, rules: "" },
  ],
])("of a robots.txt that is %s one knows what it says", (_what, answer, said) => {
  expect(readRobotsAnswer(answer)).toEqual(said);
});

test.each([
  ["for everybody", "User-agent: *\nDisallow: /a", "disallow: /a"],
  [
    "ours before everybody's",
    "User-agent: *\nDisallow: /\n\nUser-Agent: Plumbline/2.0 # us\nDisallow: /b",
    "disallow: /b",
  ],
  [
    "ours twice",
    "user-agent: plumbline\nallow: /a\nuser-agent: x\nallow: /x\nuser-agent: PLUMBLINE\ndisallow: /",
    "allow: /a\ndisallow: /",
  ],
  ["ours, empty", "User-agent: plumbline\nDisallow:\nUser-agent: *\nDisallow: /", "disallow: "],
  [
    "shared, with blank lines and others between",
    "\ufeffUser-agent: x\nCrawl-delay: 9\n\nUser-agent: *\r\nSitemap: /s\rDisallow : /a # no",
    "disallow: /a",
  ],
  ["nobody's", "Disallow: /\nUser-agent: plumbliner\nDisallow: /", ""],
  ["many stars", "User-agent: *\nDisallow: /a****b", "disallow: /a*b"],
])("rules are chosen %s", (_what, text, rules) => {
  expect(selectRules(text)).toBe(rules);
});

test.each([
  ["", "https://a.com/x", "allowed"],
  ["disallow: /x", "https://a.com/x/y", "denied"],
  ["disallow: /\nallow: /x", "https://a.com/x", "allowed"],
  ["disallow: /*.pdf$", "https://a.com/x.pdf", "denied"],
  ["disallow: /*.pdf$", "https://a.com/x.pdf?a", "allowed"],
  ["disallow: /новости", "https://a.com/новости/1", "denied"],
  [`disallow: ${"/*".repeat(200_000)}`, `https://a.com${"/".repeat(3_000)}`, "tooLarge"],
])("by %j, %s is %s", (rules, url, verdict) => {
  expect(judgeByRules(rules, new URL(url))).toBe(verdict);
});

test("a hostile robots.txt is read in a moment: thousands of names before thousands of rules, and stars", () => {
  const names = Array.from({ length: 20_000 }, (_, n) => `user-agent: ${n}`).join("\n");
  const text = `${names}\nuser-agent: *\n${"allow: /\n".repeat(30_000)}`;
  const stars = `user-agent: *\n${`disallow: ${"*/".repeat(500)}\n`.repeat(100)}`;
  const startedAt = performance.now();
  expect(judgeByRules(selectRules(text), new URL("https://a.com/"))).toBe("allowed");
  judgeByRules(selectRules(stars), new URL(`https://a.com${"/".repeat(2_900)}`));
  expect(performance.now() - startedAt).toBeLessThan(30_000);
});

test("whoever is asked is told who asks", () => {
  const given = { version: "1.2.0", publicUrl: "https://monitor.example" };
  expect(toUserAgent({ ...given, contact: "desk@monitor.example" })).toBe(
    "Plumbline/1.2.0 (+https://monitor.example; desk@monitor.example)",
  );
  expect(toUserAgent({ ...given, contact: null })).toBe(
    "Plumbline/1.2.0 (+https://monitor.example)",
  );
  expect(toUserAgent({ ...given, contact: "https://a.example/%41?о" })).toContain("/%41?%D0%BE)");
  expect(toUserAgent({ ...given, contact: "https://a.example/(x)" })).toContain("/%28x%29)");
});
