import { expect, test } from "vitest";
import { defang, readOwnPath } from "./view.ts";

test("an address is shown so that nothing takes it for a link", () => {
  expect(defang("https://news.example.org:8443/a?b=1#c")).toEqual({
    scheme: "hxxps://",
    host: "news[.]example[.]org:8443",
    rest: "/a?b=1#c",
  });
  expect(defang("http://xn--80ak6aa92e.com/")).toEqual({
    scheme: "hxxp://",
    host: "xn--80ak6aa92e[.]com",
    rest: "",
  });
});

test.each([
  ["/briefs/trade/v/1#e12", "/briefs/trade/v/1#e12"],
  ["/indicators/trade", "/indicators/trade"],
  ["//elsewhere.example/a", null],
  ["/a b", null],
  ["javascript:alert(1)", null],
  ["the brief on trade", null],
  [null, null],
])("%j leads to the page %j", (about, path) => {
  expect(readOwnPath(about)).toBe(path);
});
