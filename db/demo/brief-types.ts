import type { DemoPassage } from "./types.ts";

/** A run of text as authored: plain words, or words bound to what they rest on. */
export type DemoInline =
  | string
  | { statistic: string; words?: string; key?: true }
  | { derived: string; words?: string; key?: true }
  | { inlineQuote: string; ranges?: [start: number, end: number][] }
  | { passage: DemoPassage; words: string }
  | { bold: string }
  | { italic: string }
  | { waived: string; reason: string };

export type DemoBlock =
  | { h2: DemoInline[] }
  | { h3: DemoInline[] }
  | { p: DemoInline[] }
  | { quote: string }
  | { list: DemoInline[][] }
  | { callout: DemoInline[] }
  /** Keys of the statistics that it draws. */
  | { chart: { title: DemoInline[]; subtitle: string; statistics: string[] } }
  | { table: { header: DemoInline[][]; rows: DemoInline[][][] } };

export type DemoBrief = {
  slug: string;
  language: string;
  /** In English, as readers see it: two briefs of one subject have the same words. */
  subject: string;
  title: DemoInline[];
  standfirst: DemoInline[];
  keyPoints: DemoInline[][];
  blocks: DemoBlock[];
};
