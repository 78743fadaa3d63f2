/** What of a text is compared: a word, a number in plain words, what evidence prints, a picture, the end of a line ("\n") or of a cell ("\t"). */
export const tokenKinds = [
  "word",
  "number",
  "figure",
  "quotation",
  "source",
  "picture",
  "break",
] as const;
export type TokenKind = (typeof tokenKinds)[number];

export type CompareToken = {
  kind: TokenKind;
  /** As it is printed, with the space after it. */
  text: string;
  /** What it says, without how it is spaced: tokens of the same key read the same. */
  key: string;
  /** What it is bound to: a vintage, a wording, a passage, an address; empty where to nothing. */
  binding: string;
  /** "bold", "italic" or both; empty where it is plain. */
  style: string;
};

export type BlockKind =
  | "title"
  | "standfirst"
  | "keyPoint"
  | "paragraph"
  | "heading"
  | "listItem"
  | "row"
  | "image"
  | "chart"
  | "quote"
  | "rule";

/** A stretch of a document that is compared as one: a paragraph, a row of a table, a picture with its caption. */
export type CompareBlock = {
  nodeId: string | null;
  kind: BlockKind;
  /** Of a heading its level, of an item how deep its list stands, otherwise 0. */
  level: number;
  within: "callout" | "blockquote" | null;
  tokens: CompareToken[];
};

/** `rebound`: the same words are bound to something else; `restyled`: they are set in another way. Both are as they are after. */
export type RunState = "same" | "added" | "removed" | "rebound" | "restyled";
export type Run = { state: RunState; tokens: CompareToken[] };

/** A block before, after, or both; `runs` are its words in order, what was removed before what was added. */
export type CompareRow = {
  state: "same" | "changed" | "added" | "removed";
  isMoved: boolean;
  /** Another kind of block, or another level, than before. */
  wasKind: { kind: BlockKind; level: number } | null;
  block: CompareBlock;
  runs: Run[];
};

export type ComparedKind = Exclude<TokenKind, "break">;
export type Comparison = {
  rows: CompareRow[];
  /** How many of each kind were added and removed; a figure that was replaced is one of each. */
  counts: Record<ComparedKind, { added: number; removed: number }>;
  rebound: number;
  moved: number;
};
