import type { FindingRule } from "#messages/en/findings.ts";

import type { FigureValue } from "../figure.ts";

/** Blocks publication, warns the writer, or notes what may be meant so. */
export type Severity = "blocks" | "warns" | "notes";

/** What one chord does about a finding. The editor carries it out; `from` and `to` are the finding's. */
export type Fix =
  | { kind: "make_statistic"; words: string; figure: FigureValue }
  | { kind: "make_quote"; words: string }
  | { kind: "bind_passage"; words: string }
  | { kind: "waive"; words: string }
  | { kind: "take_vintage"; nodeId: string | null; statisticId: string; vintageId: string }
  | { kind: "take_run"; nodeId: string | null; derivationId: string; runId: string }
  /** Print what formatFigure writes instead of words that don't say the same. */
  | { kind: "drop_words"; nodeId: string | null }
  | { kind: "replace_evidence"; nodeId: string | null }
  | { kind: "quote_whole"; nodeId: string | null }
  | { kind: "approve_waiver"; nodeId: string | null }
  | { kind: "give_reason"; nodeId: string | null }
  | { kind: "describe_image"; nodeId: string | null }
  | { kind: "make_link"; href: string }
  | { kind: "edit_link" }
  | { kind: "remove_link" }
  | { kind: "write_here" };

export type Finding = {
  rule: FindingRule;
  severity: Severity;
  /** Of the evidence it is about, else of the block it stands in. */
  nodeId: string | null;
  /** ProseMirror positions. */
  from: number;
  to: number;
  /** The words it is about, as printed. */
  text: string;
  /** Fill the rule's sentence in messages/<lang>/findings.ts. */
  values: Record<string, string | number>;
  fixes: Fix[];
};

export type LintOptions = {
  /** Of the brief. */
  language: string;
  /** While writing, waivers may wait for their approval; at publication they may not. */
  stage: "draft" | "publish";
};
