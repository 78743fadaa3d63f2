import type { ReactNode } from "react";
import { EvidenceMark } from "#components/evidence/mark.tsx";
import { sequence } from "#components/ui/sequence.ts";
import { type DocumentMark, type DocumentNode, readText } from "#domain/richtext/document-nodes.ts";
import { getPlace } from "./citing.ts";
import { Figure, InlineQuotation, SourceNote } from "./inline-evidence.tsx";
import type { Reading } from "./reading.ts";

/**
 * Text with marks and evidence. A passage, or a link, that bold or italic breaks into several text nodes is one link again; evidence inside a
 * passage or a link is a link of its own, since links can't hold links.
 */
export function Inline({
  nodes,
  reading,
}: {
  nodes: readonly DocumentNode[];
  reading: Reading;
}): ReactNode {
  return sequence(groupRuns(nodes, findPassage), ({ mark, run }) =>
    mark ? (
      <PassageLink mark={mark} run={run} reading={reading} />
    ) : (
      <LinkedRuns nodes={run} reading={reading} />
    ),
  );
}

function PassageLink({
  mark,
  run,
  reading,
}: {
  mark: DocumentMark;
  run: readonly DocumentNode[];
  reading: Reading;
}) {
  const nodeId = readText(mark, "nodeId");
  const { evidence } = getPlace(reading.citing, nodeId);
  return (
    <EvidenceMark
      look="ev-p"
      nodeId={nodeId}
      entry={evidence}
      words={reading.locale.words}
      changed={reading.changedEntries.has(evidence.number)}
    >
      <span>{sequence(run, (node) => renderLeaf(node, reading))}</span>
    </EvidenceMark>
  );
}

function LinkedRuns({ nodes, reading }: { nodes: readonly DocumentNode[]; reading: Reading }) {
  return sequence(groupRuns(nodes, findLink), ({ mark, run }) => {
    const children = sequence(run, (node) => renderLeaf(node, reading));
    return mark ? <a href={readText(mark, "href")}>{children}</a> : children;
  });
}

function renderLeaf(node: DocumentNode, reading: Reading): ReactNode {
  switch (node.type) {
    case "text":
      return node.marks.reduce<ReactNode>(wrapInMark, node.text);
    case "hardBreak":
      return <br />;
    case "statistic":
    case "derived":
      return <Figure node={node} reading={reading} />;
    case "inlineQuote":
      return <InlineQuotation node={node} reading={reading} />;
    case "sourceNote":
      return <SourceNote node={node} reading={reading} />;
    default:
      throw new Error(`Unknown inline node: ${node.type}`);
  }
}

function wrapInMark(children: ReactNode, mark: DocumentMark): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{children}</strong>;
    case "italic":
      return <em>{children}</em>;
    // Grouped above, over several nodes.
    case "passage":
    case "link":
      return children;
    // "Not a claim" is between editors; the page says how many there are.
    case "waived":
      return children;
    default:
      throw new Error(`Unknown mark: ${mark.type}`);
  }
}

type Run = { mark: DocumentMark | null; run: DocumentNode[] };

function groupRuns(
  nodes: readonly DocumentNode[],
  findMark: (node: DocumentNode) => DocumentMark | null,
): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    const mark = findMark(node);
    const last = runs.at(-1);
    if (last && isSameMark(last.mark, mark)) last.run.push(node);
    else runs.push({ mark, run: [node] });
  }
  return runs;
}

function isSameMark(a: DocumentMark | null, b: DocumentMark | null): boolean {
  if (a === null || b === null) return a === b;
  return a.attrs.nodeId === b.attrs.nodeId && a.attrs.href === b.attrs.href;
}

function findPassage(node: DocumentNode): DocumentMark | null {
  return isPlain(node) ? (node.marks.find((mark) => mark.type === "passage") ?? null) : null;
}

function findLink(node: DocumentNode): DocumentMark | null {
  return isPlain(node) ? (node.marks.find((mark) => mark.type === "link") ?? null) : null;
}

function isPlain(node: DocumentNode): boolean {
  return node.type === "text" || node.type === "hardBreak";
}
