import type { MarkType, NodeType } from "@tiptap/pm/model";
import type { FigureFormat } from "#domain/evidence/format-figure.ts";
import type { ChartKindName, ChartPoint, Range } from "./attributes.ts";
import type { DocumentJson, MarkJson } from "./document-json.ts";
import { newNodeId } from "./node-id.ts";
import { briefSchema } from "./schema.ts";

/**
 * Small pieces of a document for the demo, for factories and for tests. They leave nodeIds out; `brief` gives them. Strings stand for plain
 * text.
 */
export type Inline = string | DocumentJson | readonly Inline[];

export type BriefParts = {
  title: Inline;
  standfirst?: Inline;
  keyPoints?: readonly Inline[];
  blocks: readonly DocumentJson[];
};

/** A whole document with nodeIds; `nextId` makes them, so that the demo's stay the same from run to run. */
export function brief(parts: BriefParts, nextId: () => string = newNodeId): DocumentJson {
  const keyPoints = (parts.keyPoints ?? []).map((point) => textblock("keyPoint", point));
  return withNodeIds(
    {
      type: "doc",
      content: [
        textblock("title", parts.title),
        textblock("standfirst", parts.standfirst ?? ""),
        container("keyPoints", keyPoints),
        ...parts.blocks,
      ],
    },
    nextId,
  );
}

/** Fills the nodeIds that are absent. A mark laid over several texts that touch is one citation, and gets one id. */
export function withNodeIds(json: DocumentJson, nextId: () => string = newNodeId): DocumentJson {
  const filled = withId(json, briefSchema.nodes[json.type], nextId);
  let touching = new Map<MarkJson, MarkJson>();
  const content = json.content?.map((child) => {
    const marks = new Map(
      child.marks?.map((mark) => [
        mark,
        touching.get(mark) ?? withId(mark, briefSchema.marks[mark.type], nextId),
      ]),
    );
    touching = marks;
    const node = withNodeIds(child, nextId);
    return child.marks ? { ...node, marks: [...marks.values()] } : node;
  });
  return content ? { ...filled, content } : filled;
}

function withId<T extends { attrs?: Record<string, unknown> }>(
  json: T,
  type: NodeType | MarkType | undefined,
  nextId: () => string,
): T {
  if (type?.spec.attrs?.nodeId === undefined || json.attrs?.nodeId !== undefined) return json;
  return { ...json, attrs: { ...json.attrs, nodeId: nextId() } };
}

/** n0000001, n0000002, …: for documents whose bytes must not change from run to run. */
export function countNodeIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `n${String(count).padStart(7, "0")}`;
  };
}

const inline = (content: Inline): DocumentJson[] => {
  if (typeof content === "string") return content === "" ? [] : [{ type: "text", text: content }];
  return isNode(content) ? [content] : content.flatMap(inline);
};

function isNode(content: DocumentJson | readonly Inline[]): content is DocumentJson {
  return !Array.isArray(content);
}

function container(type: string, content: readonly DocumentJson[]): DocumentJson {
  return content.length > 0 ? { type, content: [...content] } : { type };
}

function textblock(type: string, content: Inline): DocumentJson {
  return container(type, inline(content));
}

export const paragraph = (...content: Inline[]): DocumentJson => textblock("paragraph", content);

export const heading = (level: 2 | 3 | 4, ...content: Inline[]): DocumentJson => ({
  ...textblock("heading", content),
  attrs: { level },
});

const flow = (content: Inline): DocumentJson[] => [paragraph(content)];

export const bulletList = (...items: Inline[]): DocumentJson =>
  container(
    "bulletList",
    items.map((item) => container("listItem", flow(item))),
  );

export const orderedList = (...items: Inline[]): DocumentJson =>
  container(
    "orderedList",
    items.map((item) => container("listItem", flow(item))),
  );

export const blockquote = (...paragraphs: Inline[]): DocumentJson =>
  container("blockquote", paragraphs.flatMap(flow));

export const callout = (...paragraphs: Inline[]): DocumentJson =>
  container("callout", paragraphs.flatMap(flow));

export const rule = (): DocumentJson => ({ type: "horizontalRule" });

/** The first row is the head. */
export const table = (head: readonly Inline[], ...rows: readonly Inline[][]): DocumentJson => {
  const row = (type: string, cells: readonly Inline[]) =>
    container(
      "tableRow",
      cells.map((cell) => container(type, flow(cell))),
    );
  return container("table", [
    row("tableHeader", head),
    ...rows.map((cells) => row("tableCell", cells)),
  ]);
};

type ImageParts = { mediaId: string; alt?: string; decorative?: boolean; caption?: Inline };
export const image = ({ caption = "", ...attrs }: ImageParts): DocumentJson => ({
  ...textblock("image", caption),
  attrs,
});

type ChartParts = {
  points: readonly ChartPoint[];
  chart?: ChartKindName;
  subtitle?: string;
  sliceId?: string | null;
  asOf?: string | null;
  title?: Inline;
};
export const chart = ({ title = "", ...attrs }: ChartParts): DocumentJson => ({
  ...textblock("chart", title),
  ...evidence("chart", attrs),
});

/** What is not given is left to the attribute's default: undefined is no JSON. */
function evidence(type: string, attrs: Record<string, unknown>): DocumentJson {
  const given = Object.entries(attrs).filter(([, value]) => value !== undefined);
  return { type, attrs: Object.fromEntries(given) };
}

type FigureParts = { words?: string | null; format?: FigureFormat | null; key?: boolean };
export const statistic = (
  attrs: { statisticId: string; vintageId: string } & FigureParts,
): DocumentJson => evidence("statistic", attrs);

export const derived = (
  attrs: { derivationId: string; runId: string } & FigureParts,
): DocumentJson => evidence("derived", attrs);

type QuoteParts = { quoteId: string; wordingId: string; ranges?: readonly Range[] | null };
export const inlineQuote = (attrs: QuoteParts): DocumentJson => evidence("inlineQuote", attrs);
export const quote = (attrs: QuoteParts): DocumentJson => evidence("quote", attrs);

export const sourceNote = (attrs: {
  passageId?: string;
  sourceId?: string;
  locator?: string;
  reason?: string;
}): DocumentJson => evidence("sourceNote", attrs);

export const hardBreak = (): DocumentJson => ({ type: "hardBreak" });

/** Marks are kept in the schema's order: documents are compared and hashed. */
const marked =
  (mark: MarkJson) =>
  (content: Inline): DocumentJson[] =>
    inline(content).map((node) => ({
      ...node,
      marks: [...(node.marks ?? []), mark].sort((a, b) => rank(a.type) - rank(b.type)),
    }));

function rank(mark: string): number {
  return Object.keys(briefSchema.marks).indexOf(mark);
}

export const bold = (...content: Inline[]) => marked({ type: "bold" })(content);
export const italic = (...content: Inline[]) => marked({ type: "italic" })(content);
export const link = (href: string, ...content: Inline[]) =>
  marked({ type: "link", attrs: { href } })(content);

export const passage = (passageId: string, ...content: Inline[]) =>
  marked({ type: "passage", attrs: { passageId } })(content);

export const waived = (
  { reason, approvedById = null }: { reason: string; approvedById?: string | null },
  ...content: Inline[]
) => marked({ type: "waived", attrs: { reason, approvedById } })(content);
