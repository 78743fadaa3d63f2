import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { cleanPastedHtml } from "./clean-paste.ts";

const parse = (html: string) =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
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
    expect(
      clean(
        "<!--[if gte mso 9]><xml></xml><![endif]--><style>p{}</style><p>A<o:p></o:p></p><p>&nbsp;</p><p>B</p>",
      ),
    ).toBe("<p>A</p><p>B</p>");
  });

  it("keeps blank cells, and evidence of our own", () => {
    const table = "<table><tbody><tr><td><p></p></td></tr></tbody></table>";
    expect(clean(table)).toBe(table);
    const figure = '<p><span data-evidence="statistic"></span></p>';
    expect(clean(figure)).toBe(figure);
  });
});
