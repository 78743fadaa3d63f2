import { describe, expect, it } from "vitest";
import { link, paragraph } from "#domain/richtext/build.ts";
import { lintBlocks } from "#tests/fixtures/linting.ts";

const flawsOf = (...content: Parameters<typeof paragraph>) =>
  lintBlocks([paragraph(...content)])
    .filter((finding) => finding.rule === "deadLink")
    .map(({ severity, values }) => `${severity} ${values.flaw} ${values.href}`);

describe("a link that is no link", () => {
  it.each([
    "https://example.com/x",
    "http://localhost:3000/",
    "https://intranet/",
    "mailto:a@example.org",
    "mailto:a@b",
    "https://1/",
    "https://192.168.0.1/",
    "https://[::1]/",
    "https://http://tass.ru",
    "https://tass..ru",
    "https://www./",
    "http://...",
    "/www.tass.ru/a",
    "/studio/briefs",
  ])("blocks on %s, which leads nowhere", (href) => {
    expect(flawsOf(link(href, "words"))).toEqual([`blocks nowhere ${href}`]);
  });

  it("warns of a link on nothing but a space", () => {
    expect(flawsOf("a", link("https://tass.ru/", " "), "b")).toEqual([
      "warns blank https://tass.ru/",
    ]);
  });

  it("warns of an address that nobody can click, and offers the link", () => {
    expect(flawsOf("See www.tass.ru/a, or not.")).toEqual(["warns bare https://www.tass.ru/a"]);
    expect(flawsOf("See https://tass.ru/a.")).toEqual(["warns bare https://tass.ru/a"]);
  });

  it("warns of a mail address that nobody can click", () => {
    expect(flawsOf("Write to desk@tass.ru.")).toEqual(["warns bare mailto:desk@tass.ru"]);
  });

  it.each([
    ["See http:// for more.", "http://"],
    ["See https://example.com/x.", "https://example.com/x"],
  ])("warns of the address in %j, and offers no link to nowhere", (text, torn) => {
    expect(flawsOf(text)).toEqual([`warns torn ${torn}`]);
  });

  it.each([
    "https://tass.ru/a",
    "https://93.184.216.34/",
    "https://xn--e1afmkfd.xn--p1ai/",
    "https://пример.рф/",
    "/about/method",
    "/feed.xml",
    "/indicators/trade.csv?from=2020",
    "mailto:desk@tass.ru",
  ])("lets %s be", (href) => {
    expect(flawsOf(link(href, href))).toEqual([]);
  });

  it("takes the name of an outlet for a name", () => {
    expect(flawsOf("View.info and Tut.by write so, as does @tass.")).toEqual([]);
  });
});
