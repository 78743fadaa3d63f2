import { Extension } from "@tiptap/core";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { isNodeId } from "./attributes.ts";
import { listEvidenceMarks } from "./evidence-marks.ts";
import { newNodeId } from "./node-id.ts";

const nodeIdsKey = new PluginKey("nodeIds");

/**
 * Gives every block and every place of evidence a nodeId, and a new one to what was copied: of two that are the same, the earlier keeps it.
 * Citations and findings are tied to these ids. Null when there is nothing to do.
 */
export function assignNodeIds(state: EditorState): Transaction | null {
  const { tr } = state;
  const seen = new Set<string>();
  const take = (id: unknown): boolean => {
    if (!isNodeId(id) || seen.has(id)) return false;
    seen.add(id);
    return true;
  };
  state.doc.descendants((node, pos) => {
    if (node.isText) return false;
    // Attributes change no positions, so that what we found in state.doc stays where it is.
    if (node.type.spec.attrs?.nodeId !== undefined && !take(node.attrs.nodeId)) {
      tr.setNodeAttribute(pos, "nodeId", fresh(seen));
    }
    if (!node.isTextblock) return true;
    for (const { mark, from, to } of listEvidenceMarks(node)) {
      if (take(mark.attrs.nodeId)) continue;
      const renewed = mark.type.create({ ...mark.attrs, nodeId: fresh(seen) });
      tr.addMark(pos + 1 + from, pos + 1 + to, renewed);
    }
    return true;
  });
  return tr.docChanged ? tr : null;
}

function fresh(seen: Set<string>): string {
  let id = newNodeId();
  while (seen.has(id)) id = newNodeId();
  seen.add(id);
  return id;
}

export function nodeIdsPlugin(): Plugin {
  return new Plugin({
    key: nodeIdsKey,
    appendTransaction: (transactions, _before, state) =>
      transactions.some((transaction) => transaction.docChanged) ? assignNodeIds(state) : null,
  });
}

export const NodeIds = Extension.create({
  name: "nodeIds",
  addProseMirrorPlugins: () => [nodeIdsPlugin()],
  onCreate() {
    const transaction = assignNodeIds(this.editor.state);
    if (transaction) this.editor.view.dispatch(transaction.setMeta("addToHistory", false));
  },
});
