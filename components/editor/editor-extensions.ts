import type { AnyExtension } from "@tiptap/core";
import { Dropcursor, Gapcursor, UndoRedo } from "@tiptap/extensions";
import { NodeIds } from "#domain/richtext/node-ids.ts";
import { ChartNode } from "#domain/richtext/nodes/chart.ts";
import {
  DerivedNode,
  InlineQuoteNode,
  QuoteNode,
  SourceNoteNode,
  StatisticNode,
} from "#domain/richtext/nodes/evidence.ts";
import { BriefImage } from "#domain/richtext/nodes/image.ts";
import { briefExtensions } from "#domain/richtext/schema.ts";
import { Approvals } from "./approvals.ts";
import { makeChartView } from "./chart-view.ts";
import { makeDepthLimit } from "./depth-limit.ts";
import type { EvidenceStore } from "./evidence-store.ts";
import { HeadKeys } from "./head-keys.ts";
import { makeHints } from "./hints.ts";
import { makeImageView } from "./image-view.ts";
import { PrintableText } from "./printable-text.ts";
import { makeFigureView, makeInlineQuoteView, makeQuoteView, makeSourceNoteView } from "./views.ts";
import type { EditorWords } from "./words.ts";

type Settings = {
  evidence: EvidenceStore;
  words: EditorWords;
  describeImage: (pos: number) => void;
  changeChart: (nodeId: string) => void;
  /** Says that something would be nested too deep. */
  refuseDepth: () => void;
};

/** The schema of domain/richtext, with its views and what a person writes with. */
export function listEditorExtensions({
  evidence,
  words,
  describeImage,
  changeChart,
  refuseDepth,
}: Settings): AnyExtension[] {
  const printedWords = evidence.print;
  const figureView = makeFigureView(evidence, words);
  const views: AnyExtension[] = [
    StatisticNode.extend({ addNodeView: () => figureView }).configure({ printedWords }),
    DerivedNode.extend({ addNodeView: () => figureView }).configure({ printedWords }),
    InlineQuoteNode.extend({ addNodeView: () => makeInlineQuoteView(evidence, words) }).configure({
      printedWords,
    }),
    QuoteNode.extend({ addNodeView: () => makeQuoteView(evidence, words) }).configure({
      printedWords,
    }),
    SourceNoteNode.extend({ addNodeView: () => makeSourceNoteView(evidence, words) }),
    ChartNode.extend({ addNodeView: () => makeChartView(evidence, words, changeChart) }),
    BriefImage.extend({ addNodeView: () => makeImageView(evidence, words, describeImage) }),
  ];
  const viewed = new Map(views.map((extension) => [extension.name, extension]));
  return [
    ...briefExtensions.map((extension) => viewed.get(extension.name) ?? extension),
    HeadKeys,
    makeHints(words),
    UndoRedo.configure({ newGroupDelay: 700 }),
    Dropcursor.configure({ color: false, class: "drop-cursor" }),
    Gapcursor,
    PrintableText,
    Approvals,
    makeDepthLimit(refuseDepth),
    NodeIds,
  ];
}
