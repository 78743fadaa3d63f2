import { fail, type Result, succeed } from "#domain/result.ts";
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

function isNode(node: unknown): node is DocumentJson {
  return isRecord(node) && typeof node.type === "string";
}
