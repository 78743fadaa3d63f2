import { DOMParser, DOMSerializer } from "@tiptap/pm/model";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { anyId, wholeDocument } from "#tests/fixtures/whole-document.ts";
import { cleanPastedHtml, cleanPastedText } from "./clean-paste.ts";
import { briefSchema } from "./schema.ts";

/** What the editor would make of the clipboard's HTML: node types and their text, by indentation. */
function paste(html: string): string[] {
  const { document } = parseHTML(
    `<!doctype html><html><body>${cleanPastedHtml(html)}</body></html>`,
  );
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

  it("drops control characters and overrides of direction, which the server would refuse", () => {
    expect(cleanPastedText("a\u000bb\u202ec\n\td")).toBe("abc\n\td");
  });

  it("takes no longer than a blink for a megabyte of openings without an end", () => {
    const startedAt = performance.now();
    cleanPastedHtml("<!--<style<p style='mso-list:l0'>".repeat(30_000));
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});

describe("our own clipboard", () => {
  it("brings back every node and mark but approvals, with all they carry", () => {
    const { document } = parseHTML("<!doctype html><html><body></body></html>");
    const doc = briefSchema.nodeFromJSON(wholeDocument);
    const html = DOMSerializer.fromSchema(briefSchema).serializeFragment(doc.content, {
      document,
    }) as unknown;
    const body = document.createElement("div");
    body.append(html as Parameters<typeof body.append>[0]);
    const back = DOMParser.fromSchema(briefSchema).parse(
      parseHTML(`<!doctype html><html><body>${body.innerHTML}</body></html>`).document.body,
    );
    expect(back.toJSON()).toEqual(doc.toJSON());
  });

  it("never carries an approval to a copy", () => {
    const html = `<p><span data-evidence="waived" data-reason="r" data-approved-by="${anyId}">x</span></p>`;
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    const slice = DOMParser.fromSchema(briefSchema).parseSlice(document.body);
    expect(slice.content.firstChild?.firstChild?.marks[0]?.attrs).toMatchObject({
      reason: "r",
      approvedById: null,
    });
  });
});
