import { lint } from "#domain/evidence/lint/lint.ts";
import { emptySnapshot } from "#domain/evidence/lint/snapshot.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { brief, paragraph } from "#domain/richtext/build.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import { type DocumentJson, isRecord } from "#domain/richtext/document-json.ts";

/**
 * The title of an event, as the title of a brief would be read: a number in it is bound like any other, and nothing stands in it that readers' pages don't
 * know. Gives its nodes with their ids.
 */
export function parseTitle(nodes: readonly unknown[]): Result<DocumentJson[]> {
  if (!nodes.every(isNode)) return fail({ code: "events.titleUnreadable", field: "title" });
  const parsed = parseDocument(brief({ title: nodes, blocks: [paragraph()] }));
  if (!parsed.ok) return fail({ code: "events.titleUnreadable", field: "title" });
  const title: DocumentJson = parsed.value.child(0).toJSON();
  return succeed(title.content ?? []);
}

/** A number or a quotation in a title that nothing is bound to; null where there is none. Dates and names are no claims. */
export function findUnsourced(
  nodes: readonly DocumentJson[],
  language: string,
  field: string,
): Problem | null {
  const parsed = parseDocument(
    brief({ title: nodes.filter(({ type }) => type === "text"), blocks: [paragraph()] }),
  );
  if (!parsed.ok) return { code: "events.titleUnreadable", field };
  const { findings } = lint(parsed.value, emptySnapshot, { language, stage: "publish" });
  const unsourced = findings.find(
    ({ rule, severity }) =>
      severity === "blocks" && (rule === "unsourcedFigure" || rule === "unsourcedQuotation"),
  );
  return unsourced
    ? { code: "events.titleUnsourced", field, values: { text: unsourced.text } }
    : null;
}

/**
 * Words as the nodes of a title in which what was bound before stays bound, as far as it is still said in the same words.
 */
export function keepBound(titleText: string, nodes: readonly unknown[]): DocumentJson[] {
  const made: DocumentJson[] = [];
  let rest = titleText;
  for (const node of nodes) {
    if (!isNode(node) || node.type === "text") continue;
    const { words } = node.attrs ?? {};
    const at = typeof words === "string" && words !== "" ? rest.indexOf(words) : -1;
    if (at < 0 || typeof words !== "string") continue;
    if (at > 0) made.push({ type: "text", text: rest.slice(0, at) });
    made.push(node);
    rest = rest.slice(at + words.length);
  }
  return rest === "" ? made : [...made, { type: "text", text: rest }];
}

function isNode(node: unknown): node is DocumentJson {
  return isRecord(node) && typeof node.type === "string";
}
