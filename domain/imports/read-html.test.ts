import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { brief, paragraph } from "#domain/richtext/build.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { isHref } from "#domain/richtext/links.ts";
import "#tests/setup/properties.ts";
import { readHtml, readWords } from "./read-html.ts";

const setting = { base: "https://old.example/a/", hasTypedParagraphs: false };

/** Blocks in a line each: what they are, and their words with the marks on them. */
function show(blocks: readonly DocumentJson[], indent = ""): string[] {
  return blocks.flatMap((node) => {
    const isText = (node.content ?? []).every(
      ({ type }) => type === "text" || type === "hardBreak",
    );
    const level = node.attrs?.level ?? "";
    if (!isText) return [`${indent}${node.type}`, ...show(node.content ?? [], `${indent} `)];
    const words = (node.content ?? []).map(({ text = "/", marks = [] }) => {
      const dress = marks.map(({ type, attrs }) => (attrs ? String(attrs.href) : type)).join(" ");
      return dress === "" ? text : `[${text}](${dress})`;
    });
    return [`${indent}${node.type}${level} ${words.join("")}`.trimEnd()];
  });
}

const read = (html: string, hasTypedParagraphs = false) =>
  show(readHtml(html, { ...setting, hasTypedParagraphs }).blocks);

describe("HTML becomes blocks", () => {
  test.each<[string, string, string[]]>([
    [
      "paragraphs and marks",
      "<p>a <b>b <i>c</i></b> d</p>",
      ["paragraph a [b ](bold)[c](bold italic) d"],
    ],
    [
      "headings of any level",
      "<h1>a</h1><h3>b</h3><h6>c</h6>",
      ["heading2 a", "heading3 b", "heading4 c"],
    ],
    ["words without an element", "a<div>b</div>c", ["paragraph a", "paragraph b", "paragraph c"]],
    [
      "lists within lists",
      "<ul><li>a<ol><li>b</li></ol></li></ul>",
      [
        "bulletList",
        " listItem",
        "  paragraph a",
        "  orderedList",
        "   listItem",
        "    paragraph b",
      ],
    ],
    [
      "a list that begins an item",
      "<ul><li><ul><li>b</li></ul></li></ul>",
      ["bulletList", " listItem", "  paragraph", "  bulletList", "   listItem", "    paragraph b"],
    ],
    [
      "words between items",
      "<ul>a<li>b</li>c</ul>",
      [
        "bulletList",
        " listItem",
        "  paragraph a",
        " listItem",
        "  paragraph b",
        " listItem",
        "  paragraph c",
      ],
    ],
    [
      "a quotation",
      "<blockquote><p>a</p><h2>b</h2></blockquote>",
      ["blockquote", " paragraph a", " paragraph b"],
    ],
    [
      "a table",
      "<table><tr><th>a</th><td>b</td></tr></table>",
      ["table", " tableRow", "  tableHeader", "   paragraph a", "  tableCell", "   paragraph b"],
    ],
    [
      "a table within a cell",
      "<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>",
      ["table", " tableRow", "  tableCell", "   paragraph a", "   paragraph b"],
    ],
    ["lines", "a<br>b<br><p>c</p>", ["paragraph a/b", "paragraph c"]],
    ["lines that are set", "<pre>a\n  b</pre>", ["paragraph a/b"]],
    ["a rule", "a<hr>b", ["paragraph a", "horizontalRule", "paragraph b"]],
    ["signs", "a &amp; b &lt;c&gt; &#x42f;", ["paragraph a & b <c> Я"]],
    [
      "links, by their page's address",
      '<a href="/b">x</a> <a href="https://c.example/">y</a>',
      ["paragraph [x](https://old.example/b) [y](https://c.example/)"],
    ],
    [
      "pictures as links",
      '<img src="/x.png" alt="A wall"> and <img src="https://p.example/y.png">',
      [
        "paragraph [A wall](https://old.example/x.png) and [https://p.example/y.png](https://p.example/y.png)",
      ],
    ],
    [
      "a picture in a link as a link to the picture",
      '<a href="/big"><img src="/x.png" alt="A wall"></a>',
      ["paragraph [A wall](https://old.example/x.png)"],
    ],
    [
      "what is embedded as a link",
      '<iframe src="https://v.example/1">no</iframe>',
      ["paragraph [https://v.example/1](https://v.example/1)"],
    ],
  ])("%s", (_, html, blocks) => {
    expect(read(html)).toEqual(blocks);
  });

  it("parts paragraphs at blank lines where they were typed so, and inside marks too", () => {
    expect(read("One\nline\n\nTwo <b>bold\n\nstill</b>", true)).toEqual([
      "paragraph One/line",
      "paragraph Two [bold](bold)",
      "paragraph [still](bold)",
    ]);
    expect(read("One\n\nTwo")).toEqual(["paragraph One Two"]);
  });
});

describe("what may not come in doesn't", () => {
  test.each<[string, string, string[], string]>([
    ["a script", "<p>a<script>alert(1)</script>b</p>", ["paragraph ab"], "scriptsLost"],
    ["a link that runs", '<a href="javascript:alert(1)">x</a>', ["paragraph x"], "linksLost"],
    [
      "one that is disguised",
      '<a href="java&#10;script:alert(1)">x</a>',
      ["paragraph x"],
      "linksLost",
    ],
    [
      "one with a passphrase",
      '<a href="https://a:b@c.example">x</a>',
      ["paragraph x"],
      "linksLost",
    ],
    [
      "a picture that is data",
      '<p>a <img src="data:image/png;base64,xx" alt="A wall"></p>',
      ["paragraph a A wall"],
      "picturesLost",
    ],
    [
      "a frame that runs",
      '<iframe src="javascript:alert(1)"></iframe>x',
      ["paragraph x"],
      "embedsLost",
    ],
    [
      "a form",
      "<form>a<input value=b><select><option>c</select></form>",
      ["paragraph a"],
      "formsLost",
    ],
  ])("%s", (_, html, blocks, code) => {
    const { blocks: got, remarks } = readHtml(html, setting);
    expect(show(got)).toEqual(blocks);
    expect(remarks.map((remark) => remark.code)).toContain(code);
  });

  it("takes no evidence, whatever the HTML says of it", () => {
    const html =
      '<p><span data-evidence="statistic" data-statistic-id="x">46.5</span> <mark data-evidence="passage">b</mark></p>';
    expect(read(html)).toEqual(["paragraph 46.5 b"]);
  });
});

const tags =
  "p b i a ul ol li table tr td th blockquote h1 h4 div span br hr img script style iframe pre em strong svg select caption tbody dl dt figure video source object form o:p".split(
    " ",
  );
const piece = fc.oneof(
  fc.constantFrom(...tags).map((tag) => `<${tag}>`),
  fc.constantFrom(...tags).map((tag) => `</${tag}>`),
  fc
    .constantFrom("javascript:x", "https://a.example/", "/b", "//c", "data:text/html,x", "\u0000")
    .map((href) => `<a href="${href}"><img src="${href}" alt="w">`),
  fc.constantFrom(
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<",
    "&",
    "&#0;",
    "&#xd800;",
    "\u202e",
    "\n\n",
    " ",
    "<td colspan=9999 rowspan=2>",
    "<ol start=-1>",
    "<p style='mso-list:l0'>",
  ),
  fc.string({ unit: "binary", maxLength: 5 }),
);
const hostile = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

const walk = (nodes: readonly DocumentJson[]): DocumentJson[] =>
  nodes.flatMap((node) => [node, ...walk(node.content ?? [])]);

describe("whatever the HTML", () => {
  test.each([false, true])("the document is one that the server takes (typed: %s)", (isTyped) => {
    fc.assert(
      fc.property(hostile, (html) => {
        const { blocks } = readHtml(html, { ...setting, hasTypedParagraphs: isTyped });
        const document = brief({ title: readWords(html), blocks: [...blocks, paragraph()] });
        expect(parseDocument(document)).toMatchObject({ ok: true });
        const links = walk(blocks).flatMap(({ marks = [] }) =>
          marks.flatMap(({ attrs }) => (attrs ? [attrs.href] : [])),
        );
        expect(links.every(isHref)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps every word that is to be read, in its order", () => {
    const nested = fc.letrec((tie) => ({
      part: fc.oneof(
        { maxDepth: 8 },
        fc.constant("W"),
        fc
          .tuple(
            fc.constantFrom(
              "p",
              "b",
              "ul",
              "li",
              "table",
              "tr",
              "td",
              "blockquote",
              "div",
              "h2",
              "a",
            ),
            fc.array(tie("part"), { maxLength: 4 }),
          )
          .map(([tag, parts]) => `<${tag}>${parts.join(" ")}</${tag}>`),
      ),
    })).part;
    fc.assert(
      fc.property(fc.array(nested, { maxLength: 6 }), (parts) => {
        let count = 0;
        const html = parts.join(" ").replaceAll("W", () => `w${++count}`);
        const words = walk(readHtml(html, setting).blocks)
          .map(({ text = " " }) => text)
          .join("");
        expect(words.match(/w\d+/g) ?? []).toEqual(html.match(/w\d+/g) ?? []);
      }),
      { numRuns: 300 },
    );
  });

  it.each(["ul><li", "div", "blockquote", "table><tr><td", "b", "ol", "a href=x"])(
    "stands a thousand of <%s> one in another",
    (tag) => {
      const { blocks } = readHtml(`${`<${tag}>`.repeat(1_000)}deep`, setting);
      const document = brief({ title: "T", blocks });
      expect(parseDocument(document)).toMatchObject({ ok: true });
      expect(JSON.stringify(blocks)).toContain('"deep"');
    },
  );
});
