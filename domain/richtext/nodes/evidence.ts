import { mergeAttributes, Node } from "@tiptap/core";
import {
  attributes,
  figureFormat,
  flag,
  isUuid,
  lineOrNull,
  locatorCharsMax,
  nodeId,
  ranges,
  reasonCharsMax,
  uuid,
  uuidOrNull,
  wordsCharsMax,
} from "../attributes.ts";
import type { PrintedWords } from "../project-text.ts";

/** How an evidence node prints, for the clipboard and for text; the editor gives one that knows the evidence. */
export type EvidenceOptions = { printedWords: PrintedWords };

const printOwnWords: PrintedWords = (node) => {
  const words: unknown = node.attrs.words;
  return typeof words === "string" ? words : "";
};

/** Matches what renderHTML writes; without its ids it is no evidence, and its words come in as plain text. */
function fromClipboard(tag: string, ...ids: string[]) {
  return {
    tag,
    priority: 60,
    getAttrs: (element: HTMLElement) =>
      ids.every((id) => isUuid(element.getAttribute(id))) ? null : false,
  };
}

const words = lineOrNull("data-words", wordsCharsMax);

/** A figure bound to a vintage. Prints the writer's words, or what formatFigure writes where `words` is null. */
export const StatisticNode = Node.create<EvidenceOptions>({
  name: "statistic",
  group: "inline",
  inline: true,
  atom: true,
  draggable: true,
  addOptions: () => ({ printedWords: printOwnWords }),
  addAttributes: () =>
    attributes({
      nodeId,
      statisticId: uuid("data-statistic-id"),
      vintageId: uuid("data-vintage-id"),
      words,
      format: figureFormat,
      key: flag("data-key"),
    }),
  parseHTML: () => [
    fromClipboard("span[data-evidence=statistic]", "data-statistic-id", "data-vintage-id"),
  ],
  renderHTML({ HTMLAttributes, node }) {
    const print = this.options.printedWords(node);
    return ["span", mergeAttributes(HTMLAttributes, { "data-evidence": "statistic" }), print];
  },
  renderText({ node }) {
    return this.options.printedWords(node);
  },
});

/** A figure of our own arithmetic, bound to one run of a derivation. */
export const DerivedNode = Node.create<EvidenceOptions>({
  name: "derived",
  group: "inline",
  inline: true,
  atom: true,
  draggable: true,
  addOptions: () => ({ printedWords: printOwnWords }),
  addAttributes: () =>
    attributes({
      nodeId,
      derivationId: uuid("data-derivation-id"),
      runId: uuid("data-run-id"),
      words,
      format: figureFormat,
      key: flag("data-key"),
    }),
  parseHTML: () => [
    fromClipboard("span[data-evidence=derived]", "data-derivation-id", "data-run-id"),
  ],
  renderHTML({ HTMLAttributes, node }) {
    const print = this.options.printedWords(node);
    return ["span", mergeAttributes(HTMLAttributes, { "data-evidence": "derived" }), print];
  },
  renderText({ node }) {
    return this.options.printedWords(node);
  },
});

const quoteAttributes = () =>
  attributes({
    nodeId,
    quoteId: uuid("data-quote-id"),
    wordingId: uuid("data-wording-id"),
    ranges,
  });

/** Part of a sentence in quotation marks: a wording, or ranges of it joined by […]. */
export const InlineQuoteNode = Node.create<EvidenceOptions>({
  name: "inlineQuote",
  group: "inline",
  inline: true,
  atom: true,
  draggable: true,
  addOptions: () => ({ printedWords: printOwnWords }),
  addAttributes: quoteAttributes,
  parseHTML: () => [
    fromClipboard("q[data-evidence=inline-quote]", "data-quote-id", "data-wording-id"),
  ],
  renderHTML({ HTMLAttributes, node }) {
    const print = this.options.printedWords(node);
    return ["q", mergeAttributes(HTMLAttributes, { "data-evidence": "inline-quote" }), print];
  },
  renderText({ node }) {
    return this.options.printedWords(node);
  },
});

/** A quotation that stands by itself. */
export const QuoteNode = Node.create<EvidenceOptions>({
  name: "quote",
  group: "block",
  atom: true,
  draggable: true,
  addOptions: () => ({ printedWords: printOwnWords }),
  addAttributes: quoteAttributes,
  parseHTML: () => [
    fromClipboard("blockquote[data-evidence=quote]", "data-quote-id", "data-wording-id"),
  ],
  renderHTML({ HTMLAttributes, node }) {
    const print = this.options.printedWords(node);
    return ["blockquote", mergeAttributes(HTMLAttributes, { "data-evidence": "quote" }), print];
  },
  renderText({ node }) {
    return this.options.printedWords(node);
  },
});

/** A footnote: a passage, or a source with locator and reason. It prints a number, which only the finished page knows. */
export const SourceNoteNode = Node.create({
  name: "sourceNote",
  group: "inline",
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () =>
    attributes({
      nodeId,
      passageId: uuidOrNull("data-passage-id"),
      sourceId: uuidOrNull("data-source-id"),
      locator: lineOrNull("data-locator", locatorCharsMax),
      reason: lineOrNull("data-reason", reasonCharsMax),
    }),
  parseHTML: () => [fromClipboard("sup[data-evidence=source-note]")],
  renderHTML: ({ HTMLAttributes }) => [
    "sup",
    mergeAttributes(HTMLAttributes, { "data-evidence": "source-note" }),
  ],
  renderText: () => "",
});
