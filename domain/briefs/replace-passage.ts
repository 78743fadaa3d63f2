import { isRecord } from "#domain/richtext/document-json.ts";

/**
 * A document in which another passage is cited as such, and the nodeIds of the places where it is; of `only` these, where they are given. A note that says where in its source to
 * look (a locator) stays: that would be wrong of another. Pure; the document given isn't changed.
 */
export function replacePassage(
  document: Record<string, unknown>,
  { from, to, only }: { from: string; to: string; only?: ReadonlySet<string> },
): { document: Record<string, unknown>; nodeIds: string[] } {
  const nodeIds = new Set<string>();
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isRecord(value)) return value;
    const walked = Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, walk(inner)]),
    );
    const { attrs } = walked;
    if (!isRecord(attrs) || !citesAlone(walked.type, attrs) || attrs.passageId !== from)
      return walked;
    const nodeId = String(attrs.nodeId);
    if (only && !only.has(nodeId)) return walked;
    nodeIds.add(nodeId);
    return { ...walked, attrs: { ...attrs, passageId: to } };
  };
  const replaced = walk(document);
  return { document: isRecord(replaced) ? replaced : document, nodeIds: [...nodeIds] };
}

function citesAlone(type: unknown, attrs: Record<string, unknown>): boolean {
  return type === "passage" || (type === "sourceNote" && !attrs.locator);
}
