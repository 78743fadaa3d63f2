import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toAddressKeys } from "./address-keys.ts";

const keys = (address: string) => {
  const found = toAddressKeys(address);
  if (found === null) throw new Error(`No keys for ${address}`);
  return found;
};

describe("addresses of one text have one strict key", () => {
  test.each([
    ["http and https", "http://belta.by/a", "https://belta.by/a"],
    ["www", "https://www.belta.by/a", "https://belta.by/a"],
    ["a slash at the end", "https://belta.by/a/", "https://belta.by/a"],
    ["no path", "https://belta.by", "https://belta.by/"],
    ["default ports", "http://belta.by:80/a", "https://belta.by:443/a"],
    ["the host's letters and last dot", "https://BELTA.by./a", "https://belta.by/a"],
    ["a fragment", "https://belta.by/a#comments", "https://belta.by/a"],
    [
      "tracking of every kind",
      "https://belta.by/a?utm_source=x&fbclid=1&gclid=2&yclid=3&ysclid=4&_openstat=5&mc_cid=6&UTM_Medium=7",
      "https://belta.by/a",
    ],
    [
      "the order of parameters",
      "https://belta.by/a?id=1&lang=ru",
      "https://belta.by/a?lang=ru&id=1",
    ],
    ["an empty query", "https://belta.by/a?", "https://belta.by/a"],
    [
      "a name of other letters",
      "https://кто.рф/новость",
      "https://xn--j1ail.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C",
    ],
    ["percent signs", "https://belta.by/%7Ea%2fb/%d0%b0", "https://belta.by/~a%2Fb/%D0%B0"],
    ["a space in a query", "https://belta.by/?q=a+b", "https://belta.by/?q=a%20b"],
    ["dots in the path", "https://belta.by/x/../a", "https://belta.by/a"],
    [
      "a post in a frame, in the channel's page, on the old host",
      "https://t.me/s/Pul_1/123?embed=1",
      "https://telegram.me/pul_1/123?single",
    ],
  ])("%s", (_what, one, other) => {
    expect(keys(one).strict).toBe(keys(other).strict);
    expect(keys(one).loose).toBe(keys(other).loose);
    expect(keys(one).mirrorOf).toBeNull();
  });
});

describe("addresses of perhaps one text have one loose key and two strict ones", () => {
  test.each([
    ["m.", "https://m.lenta.ru/news/1", "https://lenta.ru/news/1"],
    ["mobile.", "https://mobile.reuters.com/a", "https://www.reuters.com/a"],
    ["touch.", "https://touch.kp.ru/a", "https://kp.ru/a"],
    [
      "a language's mobile host",
      "https://ru.m.wikipedia.org/wiki/A",
      "https://ru.wikipedia.org/wiki/A",
    ],
    ["amp.", "https://amp.cnn.com/a", "https://cnn.com/a"],
    ["/amp at the end", "https://ria.ru/1/amp/", "https://ria.ru/1"],
    ["/amp at the start", "https://rbc.ru/amp/news/1", "https://rbc.ru/news/1"],
    [".amp.html", "https://example.org/a.amp.html", "https://example.org/a.html"],
    ["?amp", "https://example.org/a?amp", "https://example.org/a"],
    ["?amp=1", "https://example.org/a?amp=1", "https://example.org/a"],
    ["index.html", "https://example.org/a/index.html", "https://example.org/a/"],
    ["?ref", "https://example.org/a?ref=home", "https://example.org/a"],
  ])("%s", (_what, one, other) => {
    expect(keys(one).loose).toBe(keys(other).loose);
    expect(keys(one).strict).not.toBe(keys(other).strict);
  });
});

describe("copies in archives and caches are mirrors of an original", () => {
  const original = "https://www.belta.by/economics/view/a-1.html?id=7";
  test.each([
    `https://web.archive.org/web/20230101000000/${original}`,
    `http://web.archive.org/web/2023id_/${original}`,
    "https://web.archive.org/web/20230101000000/https:/www.belta.by/economics/view/a-1.html?id=7",
    `https://archive.ph/2023.01.02-030405/${original}`,
    `https://archive.today/newest/${original}`,
    `https://archive.ph/o/AbCdE/${original}`,
    `https://www-belta-by.cdn.ampproject.org/c/s/www.belta.by/economics/view/a-1.html?id=7`,
    `https://www.google.com/amp/s/www.belta.by/economics/view/a-1.html?id=7`,
    `https://www.google.co.uk/url?q=${encodeURIComponent(original)}&sa=D`,
    `https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjK:${encodeURIComponent(original)}`,
    `https://archive.ph/2023/https://web.archive.org/web/2022/${original}`,
  ])("%s", (address) => {
    const found = keys(address);
    expect(found.mirrorOf).toBe(original);
    expect(found.loose).toBe(keys(original).loose);
    expect(found.strict).not.toBe(keys(original).strict);
  });

  test("a short address of an archive says nothing of its original", () => {
    expect(keys("https://archive.ph/AbCdE").mirrorOf).toBeNull();
  });
});

describe("addresses of different texts stay apart, also loosely", () => {
  test.each([
    ["another number", "https://belta.by/a?id=1", "https://belta.by/a?id=2"],
    ["another path", "https://belta.by/a", "https://belta.by/b"],
    ["a capital letter in a path", "https://youtu.be/AbC", "https://youtu.be/abc"],
    ["another language", "https://ru.wikipedia.org/wiki/A", "https://be.wikipedia.org/wiki/A"],
    ["another port", "https://belta.by:8080/a", "https://belta.by/a"],
    ["a route", "https://example.org/#!/news/1", "https://example.org/#!/news/2"],
    ["a route of another kind", "https://example.org/#/news/1", "https://example.org/"],
    [
      "a parameter that names a thing",
      "https://example.org/?m=202301",
      "https://example.org/?m=202302",
    ],
    ["a site called m", "https://m.by/a", "https://by/a"],
    ["a path that holds amp", "https://example.org/amplifier", "https://example.org/lifier"],
    ["a slash that is encoded", "https://example.org/a%2Fb", "https://example.org/a/b"],
    ["another post", "https://t.me/pul_1/1", "https://t.me/pul_1/2"],
  ])("%s", (_what, one, other) => {
    expect(keys(one).loose).not.toBe(keys(other).loose);
    expect(keys(one).strict).not.toBe(keys(other).strict);
  });
});

test.each([
  "",
  "belta.by/a",
  "ftp://belta.by/a",
  "javascript:alert(1)",
  "https://",
  `https://a.by/${"a".repeat(10_001)}`,
])("%s has no keys", (address) => expect(toAddressKeys(address)).toBeNull());

test("any address at all has keys or none, and its keys as an address have the same", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const found = toAddressKeys(address);
      if (found === null) return;
      expect(toAddressKeys(`https://${found.strict}`)?.strict).toBe(found.strict);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void toAddressKeys(text)));
});
