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

  it.each(["https://tass.ru/a", "/about/method", "mailto:desk@tass.ru", "https://пример.рф/"])(
    "lets %s be",
    (href) => {
      expect(flawsOf(link(href, href))).toEqual([]);
    },
  );
});
