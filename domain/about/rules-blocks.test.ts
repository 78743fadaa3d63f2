import { expect, test } from "vitest";
import { readBlocks } from "./rules-blocks.ts";

const text = (words: string) => ({ kind: "text" as const, text: words });

test("headings, paragraphs, lists, links, bold and italic are read", () => {
  const markdown = `# Who

We are **four**, and *few*.

### Where

- [here](/about)
- [there](https://a.example/b?c=1)

1. one`;
  expect(readBlocks(markdown)).toEqual([
    { kind: "heading", level: 2, parts: [text("Who")] },
    {
      kind: "paragraph",
      parts: [
        text("We are "),
        { kind: "strong", parts: [text("four")] },
        text(", and "),
        { kind: "emphasis", parts: [text("few")] },
        text("."),
      ],
    },
    { kind: "heading", level: 3, parts: [text("Where")] },
    {
      kind: "list",
      ordered: false,
      items: [
        [{ kind: "link", href: "/about", parts: [text("here")] }],
        [{ kind: "link", href: "https://a.example/b?c=1", parts: [text("there")] }],
      ],
    },
    { kind: "list", ordered: true, items: [[text("one")]] },
  ]);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,b",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "vbscript:x",
])("a link to %s is only its words", (address) => {
  expect(readBlocks(`[words](<${address}>)`)).toEqual([
    { kind: "paragraph", parts: [text("words")] },
  ]);
});

test("HTML, code and pictures are no more than their words", () => {
  expect(readBlocks("<script>alert(1)</script>")).toEqual([
    { kind: "paragraph", parts: [text("<script>alert(1)</script>")] },
  ]);
  expect(readBlocks("a <b onclick=x>b</b> `c` ![d](https://e.example/f.png)")).toEqual([
    {
      kind: "paragraph",
      parts: [
        text("a "),
        text("<b onclick=x>"),
        text("b"),
        text("</b>"),
        text(" "),
        text("c"),
        text(" "),
        text("d"),
      ],
    },
  ]);
});
