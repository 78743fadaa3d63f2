import type { Editor } from "@tiptap/core";
import type { BriefState, NoticeView } from "#domain/briefs/desk-view.ts";
import type { FigureValue } from "#domain/evidence/figure.ts";
import type { LintOptions } from "#domain/evidence/lint/finding.ts";
import type { Claims } from "./claims.ts";
import type { Commenter } from "./commenting.ts";
import type { EvidenceStore } from "./evidence-store.ts";
import type { Linter } from "./lint-plugin.ts";
import type { SelectionView } from "./selection-view.ts";
import type { ReadableStore, Store } from "./store.ts";
import type { EditorWords } from "./words.ts";

/** A stretch of the document; ProseMirror positions. */
export type Span = { from: number; to: number };

/** What floats beside the text, one at a time. */
export type Popup =
  | {
      kind: "evidence";
      span: Span;
      query: string;
      /** Only quotations, to stand by themselves. */
      asBlock: boolean;
      /** What typing opened it; put into the text when it is closed without a choice. */
      typed: string;
    }
  | { kind: "blocks"; span: Span; typed: string }
  | { kind: "palette"; span: Span };

export type DeskDialog =
  | { kind: "waive"; span: Span; words: string; reason: string }
  | { kind: "link"; span: Span; href: string }
  /** `replaces`: the nodeId of the picture whose place and caption the new one takes. */
  | { kind: "newImage"; replaces: string | null }
  | { kind: "describeImage"; pos: number }
  /** `replaces`: the nodeId of the chart whose values are chosen anew. */
  | { kind: "chart"; replaces: string | null }
  | { kind: "makeStatistic"; span: Span; words: string; figure: FigureValue | null }
  | { kind: "makeQuote"; span: Span; words: string }
  | { kind: "passage"; span: Span; words: string }
  | { kind: "keepVintage"; statisticId: string; label: string }
  | { kind: "keys" };

export type Member = {
  id: string;
  name: string;
  mayApproveWaivers: boolean;
  mayComment: boolean;
};

export type PanelTab = "evidence" | "findings" | "comments" | "history" | "settings";

/** One brief as it is worked on in this tab: everything that menus, dialogs, panels and keys act on. */
export type Desk = {
  briefId: string;
  language: string;
  /** False in a tab that may only read. */
  isEditable: boolean;
  member: Member;
  words: EditorWords;
  editor: Editor;
  evidence: EvidenceStore;
  linter: Linter;
  lintOptions: () => LintOptions;
  /** In review, waivers must be approved. */
  state: Store<BriefState>;
  claims: Claims;
  comments: Commenter;
  mayComment: boolean;
  notices: readonly NoticeView[];
  selection: ReadableStore<SelectionView>;
  popup: Store<Popup | null>;
  dialog: Store<DeskDialog | null>;
  tab: Store<PanelTab>;
  /** Statistics whose earlier value stays on purpose. */
  kept: Store<ReadonlySet<string>>;
  /** Says something for a moment, to eyes and to listeners. */
  say: (text: string) => void;
  /** Saves at once; the revision that holds the text, or null where it can't be saved now. */
  save: () => Promise<number | null>;
};
