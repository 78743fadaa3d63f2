import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { toListHtml } from "./word-lists.ts";

/** What the server refuses in text (check-shape.ts) and other programs leave in it; tabs and line ends stay. */
const unprintable = /[[\p{Cc}\u202a-\u202e\u2066-\u2069]--[\t\n\r]]/gv;
/** Word's and Outlook's own: sheets of styles, XML for other programs, and what browsers keep of both. */
const strangers = ["style", "script", "xml", "title"];

/**
 * HTML from the clipboard without what other programs wrap around it. What remains is read by the schema, which drops all styles and all it
 * doesn't know; Word's lists, which are paragraphs with a bullet typed in front, become lists.
 */
export function cleanPastedHtml(html: string): string {
  let clean = html.replace(unprintable, "");
  for (const name of strangers) clean = removeBetween(clean, `<${name}`, `</${name}>`);
  clean = removeBetween(clean, "<!--", "-->");
  clean = clean.replace(/<\/?o:[^<>]*>/gi, "");
  return toListHtml(clean).replace(/<!\[[^<>]*\]>/g, "");
}

export function cleanPastedText(text: string): string {
  return text.replace(unprintable, "");
}

/** By search and not by one pattern, which would go over the whole again for every opening without an end. */
function removeBetween(html: string, open: string, close: string): string {
  const lower = html.toLowerCase();
  let [kept, at] = ["", 0];
  for (;;) {
    const start = lower.indexOf(open, at);
    const end = start < 0 ? -1 : lower.indexOf(close, start + open.length);
    if (end < 0) return kept + html.slice(at);
    kept += html.slice(at, start);
    at = end + close.length;
  }
}

/** Clean paste from Word and Google Docs. */
export const CleanPaste = Extension.create({
  name: "cleanPaste",
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey("cleanPaste"),
      props: { transformPastedHTML: cleanPastedHtml, transformPastedText: cleanPastedText },
    }),
  ],
});
