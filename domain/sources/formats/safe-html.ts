import { Parser } from "htmlparser2";

const kept = new Map([
  ["i", "i"],
  ["em", "i"],
  ["b", "b"],
  ["strong", "b"],
  ["sup", "sup"],
  ["sub", "sub"],
]);

/** Of a formatter's markup what a reference needs: italics, bold, raised and lowered signs. All else, attributes too, goes; its words stay. */
export function cleanReferenceHtml(html: string): string {
  const pieces: string[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name) {
        const tag = kept.get(name);
        if (tag !== undefined) pieces.push(`<${tag}>`);
        // A number and what it numbers stand in boxes of their own.
        else if (name === "div") pieces.push(" ");
        open.push(name);
      },
      onclosetag(name) {
        open.pop();
        const tag = kept.get(name);
        if (tag !== undefined) pieces.push(`</${tag}>`);
      },
      ontext: (text) => pieces.push(escapeHtml(text)),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return pieces.join("").replace(/\s+/g, " ").trim();
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
