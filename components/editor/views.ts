import type { NodeViewRenderer } from "@tiptap/core";
import type { Node as PMNode } from "@tiptap/pm/model";
import { findEvidence } from "#domain/evidence/lint/snapshot.ts";
import { cutWording, readEvidence } from "#domain/richtext/evidence-nodes.ts";
import type { EvidenceStore } from "./evidence-store.ts";
import type { EditorWords } from "./words.ts";

/**
 * How evidence looks in the editor: the same elements and classes as on the page, made by hand. Hundreds of React views cost 33 ms a key; these cost
 * nothing, and show anew only when the evidence store learns something.
 */
type Shown = { dom: HTMLElement; show: (node: PMNode) => void };

function makeView(evidence: EvidenceStore, build: () => Shown): NodeViewRenderer {
  return ({ node }) => {
    let current = node;
    const { dom, show } = build();
    show(current);
    const stop = evidence.subscribe(() => show(current));
    return {
      dom,
      update(next) {
        if (next.type !== current.type) return false;
        current = next;
        show(next);
        return true;
      },
      ignoreMutation: () => true,
      destroy: stop,
    };
  };
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (HTMLElement | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** A figure, or our own arithmetic: its words, and the signs that readers see. */
export function makeFigureView(evidence: EvidenceStore, words: EditorWords): NodeViewRenderer {
  return makeView(evidence, () => {
    const data = make("data", "");
    const sign = make("span", "glyph");
    sign.ariaHidden = "true";
    const dom = make("span", "ev", data, sign);
    return {
      dom,
      show(node) {
        const printed = evidence.print(node);
        data.textContent = printed === "" ? words("evidence.unknown") : printed;
        sign.textContent = listSigns(node, evidence);
        dom.title = describeEvidence(node, evidence) ?? words("evidence.unknown");
        dom.dataset.nodeId = String(node.attrs.nodeId);
        dom.classList.toggle("key-evidence", node.attrs.key === true);
      },
    };
  });
}

/** Words in quotation marks, which the browser sets by language; indirect speech has none. */
export function makeInlineQuoteView(evidence: EvidenceStore, words: EditorWords): NodeViewRenderer {
  return makeView(evidence, () => {
    const said = make("span", "");
    const dom = make("q", "", make("span", "ev-q", said));
    return {
      dom,
      show(node) {
        const { text, isSpoken } = readSaid(node, evidence);
        said.textContent = text ?? words("evidence.unknown");
        dom.classList.toggle("unspoken", !isSpoken);
        dom.title = describeEvidence(node, evidence) ?? words("evidence.unknown");
        dom.dataset.nodeId = String(node.attrs.nodeId);
      },
    };
  });
}

function readSaid(node: PMNode, evidence: EvidenceStore) {
  const ref = readEvidence(node);
  const isQuote = ref?.kind === "quote" || ref?.kind === "inlineQuote";
  const known = isQuote ? findEvidence(evidence.get().wordings, ref.wordingId) : null;
  return {
    known,
    text: known && isQuote ? cutWording(known.text, ref.ranges) : null,
    isSpoken: known !== null && known.kind !== "indirect",
  };
}

/** A quotation that stands by itself, with its speaker beneath. */
export function makeQuoteView(evidence: EvidenceStore, words: EditorWords): NodeViewRenderer {
  return makeView(evidence, () => {
    const said = make("p", "spoken");
    const speaker = make("figcaption", "");
    const dom = make("figure", "quotation", make("blockquote", "", said), speaker);
    return {
      dom,
      show(node) {
        const { known, text, isSpoken } = readSaid(node, evidence);
        said.textContent = text ?? words("evidence.unknown");
        said.classList.toggle("spoken", isSpoken);
        const translator = known?.translation?.translator;
        speaker.textContent = [
          known?.speaker ?? words("evidence.noSpeaker"),
          ...(translator ? [words("evidence.translatedBy", { translator })] : []),
        ].join(" · ");
        dom.dataset.nodeId = String(node.attrs.nodeId);
      },
    };
  });
}

/** A footnote. Its number is known only on the page. */
export function makeSourceNoteView(evidence: EvidenceStore, words: EditorWords): NodeViewRenderer {
  return makeView(evidence, () => {
    const dom = make("sup", "note-mark", words("evidence.note"));
    return {
      dom,
      show(node) {
        dom.title = describeEvidence(node, evidence) ?? words("evidence.unknown");
        dom.dataset.nodeId = String(node.attrs.nodeId);
      },
    };
  });
}

function listSigns(node: PMNode, evidence: EvidenceStore): string {
  const ref = readEvidence(node);
  if (ref?.kind === "derived") return "ƒ";
  const known =
    ref?.kind === "statistic" ? findEvidence(evidence.get().statistics, ref.vintageId) : null;
  if (!known) return "";
  return [
    known.statuses.includes("E") ? "E" : "",
    known.statuses.includes("F") ? "F" : "",
    known.deprecatedBecause === null ? "" : "△",
  ].join("");
}

/** What stands behind a place of evidence, in a line; null where nothing is known of it. */
export function describeEvidence(node: PMNode, evidence: EvidenceStore): string | null {
  const ref = readEvidence(node);
  const known = evidence.get();
  switch (ref?.kind) {
    case "statistic": {
      const one = findEvidence(known.statistics, ref.vintageId);
      return one ? [one.label, one.period, one.saidBy].filter(Boolean).join(" · ") : null;
    }
    case "derived":
      return findEvidence(known.runs, ref.runId)?.label ?? null;
    case "quote":
    case "inlineQuote":
      return findEvidence(known.wordings, ref.wordingId)?.speaker ?? null;
    case "sourceNote": {
      const passage = ref.passageId ? findEvidence(known.passages, ref.passageId) : null;
      const source = ref.sourceId ? findEvidence(known.sources, ref.sourceId) : null;
      return [passage?.source ?? source?.title, ref.locator, ref.reason]
        .filter(Boolean)
        .join(" · ");
    }
    default:
      return null;
  }
}
