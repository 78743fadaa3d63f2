import { Node as PMNode } from "@tiptap/pm/model";
import { fail, type Result, succeed } from "#domain/result.ts";
import { checkNesting, checkNodeIds } from "./check-document.ts";
import { checkShape } from "./check-shape.ts";
import { type DocumentJson, measureJson, utf8Bytes } from "./document-json.ts";
import { newNodeId } from "./node-id.ts";
import { briefSchema } from "./schema.ts";

export const documentBytesMax = 2_000_000;

/**
 * A document that came from outside, as the node that the linter, the renderer and publishing work on. What the schema doesn't know, or knows
 * otherwise, is refused with its place (`content[3].content[0]`), never passed over; so are documents beyond the limits of check-shape.ts.
 * At most ten problems are named.
 */
export function parseDocument(json: unknown): Result<PMNode> {
  if (measureJson(json, documentBytesMax) === null) return tooLarge();
  const shape = checkShape(json);
  if (!shape.ok) return shape;
  const doc = PMNode.fromJSON(briefSchema, shape.value);
  const problems = [...checkNesting(doc), ...checkNodeIds(doc)];
  if (problems.length > 0) return fail(...problems.slice(0, 10));
  doc.check();
  return succeed(doc);
}

/** As parseDocument, from the text of a request; its size is looked at before it is read. */
export function parseDocumentText(text: string): Result<PMNode> {
  if (text.length > documentBytesMax || utf8Bytes(text) > documentBytesMax) return tooLarge();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail({ code: "briefs.documentNotJson" });
  }
  return parseDocument(json);
}

function tooLarge() {
  return fail({
    code: "briefs.documentTooLarge",
    values: { megabytes: documentBytesMax / 1_000_000 },
  });
}

/** What a new brief begins with: empty fields and one empty paragraph. */
export function emptyDocument(nextId: () => string = newNodeId): DocumentJson {
  const empty = (type: string): DocumentJson => ({ type, attrs: { nodeId: nextId() } });
  return {
    type: "doc",
    content: [empty("title"), empty("standfirst"), empty("keyPoints"), empty("paragraph")],
  };
}
