import type { Node as PMNode } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";
import { citeNewer, type NewerFigure } from "#domain/evidence/lint/cite-newer.ts";
import { findEvidence } from "#domain/evidence/lint/snapshot.ts";
import type { Desk } from "./desk.ts";
import { askCandidates } from "./evidence-requests.ts";

/** The place of a node, by its id or by where it begins; null where it is gone. */
export function findNode(doc: PMNode, nodeId: string | null): { node: PMNode; pos: number } | null {
  let found: { node: PMNode; pos: number } | null = null;
  if (nodeId === null) return null;
  doc.descendants((node, pos) => {
    if (node.attrs.nodeId === nodeId) found = { node, pos };
    return found === null;
  });
  return found;
}

export function setNode(desk: Desk, nodeId: string | null, attrs: Record<string, unknown>): void {
  const { state, view } = desk.editor;
  const place = findNode(state.doc, nodeId);
  if (!place) return;
  const { tr } = state;
  for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(place.pos, name, value);
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.from === place.pos)
    tr.setSelection(NodeSelection.create(tr.doc, place.pos));
  view.dispatch(tr);
  desk.linter.lintNow();
}

/** Takes a later vintage: see citeNewer. */
export async function takeVintage(
  desk: Desk,
  nodeId: string | null,
  { statisticId, vintageId }: { statisticId: string; vintageId: string },
): Promise<void> {
  await learn(desk, { vintageIds: [vintageId] });
  const known = findEvidence(desk.evidence.get().statistics, vintageId);
  if (known) take(desk, nodeId, { kind: "vintage", statisticId, vintageId, figure: known.figure });
}

export async function takeRun(
  desk: Desk,
  nodeId: string | null,
  { derivationId, runId }: { derivationId: string; runId: string },
): Promise<void> {
  await learn(desk, { runIds: [runId] });
  const known = findEvidence(desk.evidence.get().runs, runId);
  if (known) take(desk, nodeId, { kind: "run", derivationId, runId, figure: known.figure });
}

function take(desk: Desk, nodeId: string | null, newer: NewerFigure): void {
  const { doc } = desk.editor.state;
  const place = findNode(doc, nodeId);
  if (!place) return;
  const { parent } = doc.resolve(place.pos);
  const printing = { language: desk.language, print: desk.evidence.print };
  setNode(desk, nodeId, citeNewer({ node: place.node, parent }, newer, printing));
}

type Learned = { vintageIds?: string[]; runIds?: string[] };

async function learn(desk: Desk, asked: Learned): Promise<void> {
  const { statistics, runs } = desk.evidence.get();
  const isKnown =
    (asked.vintageIds ?? []).every((id) => findEvidence(statistics, id)) &&
    (asked.runIds ?? []).every((id) => findEvidence(runs, id));
  if (isKnown) return;
  const found = await askCandidates(desk, asked);
  if (found) desk.evidence.add(found);
}

/** The words stay as plain text, and are nobody's. */
export function unbind(desk: Desk, pos: number): void {
  const { state, view } = desk.editor;
  const node = state.doc.nodeAt(pos);
  if (!node) return;
  const printed = desk.evidence.print(node);
  const text = printed === "" ? [] : [state.schema.text(printed, node.marks)];
  const content =
    node.isInline || !state.schema.nodes.paragraph
      ? text
      : [state.schema.nodes.paragraph.create(null, text)];
  view.dispatch(state.tr.replaceWith(pos, pos + node.nodeSize, content).scrollIntoView());
  view.focus();
  desk.linter.lintNow();
}
