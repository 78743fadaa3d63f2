import { DOMParser } from "@tiptap/pm/model";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { briefSchema } from "#domain/richtext/schema.ts";
import { cleanPastedHtml, cleanPastedText } from "./clean-paste.ts";

const parse = (html: string) =>
  parseHTML(html.startsWith("<html") ? html : `<!doctype html><html><body>${html}</body></html>`)
    .document;
const clean = (html: string) => cleanPastedHtml(html, parse).replaceAll(/\s+/g, " ").trim();

describe("what is pasted", () => {
  it("from Google Docs is not bold because a bold element says it isn't", () => {
    const html =
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p>Trade <span style="font-weight:700">rose</span>.</p><br></b>';
    expect(clean(html)).toBe('<p>Trade <span style="font-weight:700">rose</span>.</p>');
  });

  it("from Word has lists for its paragraphs with bullets, numbered ones too", () => {
    const item = (marker: string, words: string) =>
      `<p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">${marker}<span>&nbsp;&nbsp;</span></span>${words}</p>`;
    expect(clean(`<p>Before</p>${item("·", "one")}${item("·", "two")}<p>After</p>`)).toBe(
      "<p>Before</p><ul><li><p>one</p></li><li><p>two</p></li></ul><p>After</p>",
    );
    expect(clean(`${item("1.", "one")}${item("2.", "two")}`)).toBe(
      "<ol><li><p>one</p></li><li><p>two</p></li></ol>",
    );
  });

  it("loses comments, styles and Office's own elements, and blank paragraphs between others", () => {
    const html =
      "<!--[if gte mso 9]><xml></xml><![endif]--><style>p{}</style><p>A<o:p></o:p></p><p>&nbsp;</p><p>B</p>";
    expect(paste(html)).toEqual(["paragraph", " A", "paragraph", " B"]);
  });

  it("keeps blank cells, and evidence of our own", () => {
    const table = "<table><tbody><tr><td><p></p></td></tr></tbody></table>";
    expect(clean(table)).toBe(table);
    const figure = '<p><span data-evidence="statistic"></span></p>';
    expect(clean(figure)).toBe(figure);
  });
});

/** What the editor would make of the clipboard's HTML: node types and their text, by indentation. */
function paste(html: string): string[] {
  const document = parse(cleanPastedHtml(html, parse));
  const slice = DOMParser.fromSchema(briefSchema).parseSlice(document.body);
  const lines: string[] = [];
  const list = (fragment: typeof slice.content, depth: number) => {
    for (const node of fragment.content) {
      if (node.isText) {
        const marks = node.marks.map((mark) => `${mark.type.name} `).join("");
        lines.push(`${" ".repeat(depth)}${marks}${node.text}`);
        continue;
      }
      const level = node.type.name === "heading" ? node.attrs.level : "";
      lines.push(`${" ".repeat(depth)}${node.type.name}${level}`);
      list(node.content, depth + 1);
    }
  };
  list(slice.content, 0);
  return lines;
}

describe("pasting from Word", () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p {margin:0} --></style>
    <!--[if gte mso 9]><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml><![endif]--></head>
    <body lang=EN-GB><!--StartFragment-->
    <h1>Trade<o:p></o:p></h1>
    <p class=MsoNormal style='margin:0cm'>It was <b>33.3</b> <span style='color:red'>billion</span><o:p></o:p></p>
    <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>First<o:p></o:p></p>
    <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp;</span></span><![endif]>Inner</p>
    <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·</span><![endif]>Second</p>
    <p class=MsoNormal>After</p><!--EndFragment--></body></html>`;

  it("keeps headings, bold and lists, and drops bullets, styles and XML", () => {
    expect(paste(word)).toEqual([
      "heading2",
      " Trade",
      "paragraph",
      " It was ",
      " bold 33.3",
      "  billion",
      "bulletList",
      " listItem",
      "  paragraph",
      "   First",
      "  orderedList",
      "   listItem",
      "    paragraph",
      "     Inner",
      " listItem",
      "  paragraph",
      "   Second",
      "paragraph",
      " After",
    ]);
  });
});

describe("pasting from Google Docs", () => {
  it("reads weights and slants of spans, not the bold that wraps it all", () => {
    const docs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h3 dir="ltr"><span style="font-weight:400">Head</span></h3><p dir="ltr"><span style="font-weight:400;">Plain </span><span style="font-weight:700;">bold </span><span style="font-style:italic">slant</span></p><table><tbody><tr><td><p>cell</p></td></tr></tbody></table></b>`;
    expect(paste(docs)).toEqual([
      "heading3",
      " Head",
      "paragraph",
      " Plain ",
      " bold bold ",
      " italic slant",
      "table",
      " tableRow",
      "  tableCell",
      "   paragraph",
      "    cell",
    ]);
  });
});

describe("lists within lists", () => {
  const nest = (levels: number): string =>
    levels === 0 ? "" : `<ul><li><p>${levels}</p>${nest(levels - 1)}</li></ul>`;
  const countLevels = (html: string) =>
    paste(html).filter((line) => line.trim() === "bulletList").length;

  it("go as deep as the server takes them, and on beside each other", () => {
    expect(countLevels(nest(9))).toBe(5);
    expect(paste(nest(9)).filter((line) => /\d/.test(line))).toHaveLength(9);
    expect(countLevels(`<table><tbody><tr><td>${nest(9)}</td></tr></tbody></table>`)).toBe(3);
    expect(countLevels(nest(4))).toBe(4);
  });
});

describe("pasting from anywhere", () => {
  it.each([
    ["a script", "<p>a<script>alert(1)</script>b</p>", ["paragraph", " ab"]],
    ["a link that runs script", '<p><a href="javascript:alert(1)">x</a></p>', ["paragraph", " x"]],
    [
      "somebody's picture",
      '<p>a</p><img src="https://e.vil/x.png"><p>b</p>',
      ["paragraph", " a", "paragraph", " b"],
    ],
    [
      "evidence without its ids",
      '<p><span data-evidence="statistic">46.5</span></p>',
      ["paragraph", " 46.5"],
    ],
    ["headings of the sixth level", "<h6>x</h6>", ["heading4", " x"]],
  ])("takes %s apart", (_what, html, lines) => {
    expect(paste(html)).toEqual(lines);
  });

  it("breaks the line where a control character did", () => {
    expect(cleanPastedText("a\u000bb\u000cc\n\td")).toBe("a\nb\nc\n\td");
  });

  it("takes no longer than a blink for a megabyte of openings without an end", () => {
    const startedAt = performance.now();
    cleanPastedHtml("<!--<style<p style='mso-list:l0'>".repeat(30_000), parse);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
