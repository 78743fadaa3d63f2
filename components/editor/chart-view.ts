import type { NodeViewRenderer } from "@tiptap/core";
import type { Node as PMNode } from "@tiptap/pm/model";
import { findEvidence } from "#domain/evidence/lint/snapshot.ts";
import { isChartKind } from "#domain/richtext/attributes.ts";
import { readPoints } from "#domain/richtext/chart-points.ts";
import type { EvidenceStore } from "./evidence-store.ts";
import { make } from "./views.ts";
import type { EditorWords } from "./words.ts";

/** A chart in the text: its title, which is written in place, what it draws in words, and the way to choose anew. Readers and the preview see it drawn. */
export function makeChartView(
  evidence: EvidenceStore,
  words: EditorWords,
  changeChart: (nodeId: string) => void,
): NodeViewRenderer {
  return ({ node }) => {
    let current = node;
    const drawn = make("p", "chart-drawn");
    const change = make("button", "image-alt", words("chart.change"));
    change.type = "button";
    change.onclick = () => changeChart(String(current.attrs.nodeId));
    const tools = make("div", "image-tools", drawn, change);
    tools.contentEditable = "false";
    const title = make("figcaption", "chart-title");
    const dom = make("figure", "chart-block", title, tools);
    show(current);
    const stop = evidence.subscribe(() => show(current));

    function show(next: PMNode): void {
      title.dataset.placeholder = next.content.size === 0 ? words("chart.titlePlaceholder") : "";
      drawn.textContent = sayDrawn(next, evidence, words);
    }

    return {
      dom,
      contentDOM: title,
      update(next) {
        if (next.type !== current.type) return false;
        current = next;
        show(next);
        return true;
      },
      ignoreMutation: (mutation) => !title.contains(mutation.target),
      stopEvent: (event) => event.target === change,
      destroy: stop,
    };
  };
}

/** "Every value reported: 7 values of 2023, as of 2026-11-12". */
function sayDrawn(node: PMNode, evidence: EvidenceStore, words: EditorWords): string {
  const { chart, asOf } = node.attrs;
  const points = readPoints(node);
  const known = points.flatMap(
    ([, vintageId]) => findEvidence(evidence.get().statistics, vintageId)?.period ?? [],
  );
  const periods = [...new Set(known)].sort();
  const [first = "", last = first] = [periods[0], periods.at(-1)];
  return words("chart.drawn", {
    kind: words(`chart.kinds.${isChartKind(chart) ? chart : "rivals"}`),
    count: points.length,
    periods: first === last ? first : `${first} – ${last}`,
    day: typeof asOf === "string" ? asOf : "",
  });
}
