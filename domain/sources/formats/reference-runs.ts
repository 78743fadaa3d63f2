import { Parser } from "htmlparser2";

export type ReferenceTag = "i" | "b" | "sup" | "sub";

/** A stretch of a reference's words as they are set; the outermost first. */
export type ReferenceRun = { text: string; tags: readonly ReferenceTag[] };

const kept = new Map<string, ReferenceTag>([
  ["i", "i"],
  ["em", "i"],
  ["b", "b"],
  ["strong", "b"],
  ["sup", "sup"],
  ["sub", "sub"],
]);

/** Of a formatter's markup what a reference needs: italics, bold, raised and lowered signs. All else, attributes too, goes; its words stay. */
export function readReferenceRuns(html: string): ReferenceRun[] {
  const runs: ReferenceRun[] = [];
  const open: string[] = [];
  const add = (text: string) => {
    const before = runs.at(-1);
    const isGap = before === undefined || before.text.endsWith(" ");
    const words = text.replace(/\s+/g, " ");
    const added = isGap ? words.trimStart() : words;
    if (added === "") return;
    const tags = open.flatMap((name) => kept.get(name) ?? []);
    if (before && before.tags.join() === tags.join()) before.text += added;
    else runs.push({ text: added, tags });
  };
  const parser = new Parser(
    {
      onopentag(name) {
        // A number and what it numbers stand in boxes of their own.
        if (name === "div") add(" ");
        open.push(name);
      },
      onclosetag: () => void open.pop(),
      ontext: add,
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  const last = runs.pop();
  const text = last?.text.trimEnd() ?? "";
  return last && text !== "" ? [...runs, { ...last, text }] : runs;
}
