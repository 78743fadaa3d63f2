import type { VersionContent } from "#domain/briefs/version-content.ts";
import { paragraph, withNodeIds } from "#domain/richtext/build.ts";
import { type DocumentJson, isRecord, type MarkJson } from "#domain/richtext/document-json.ts";
import type { Ledger } from "./ledger.ts";

/** What a document's evidence has become here, by its id in the export; null where it isn't there. */
export type Bindings = Pick<
  Ledger,
  "quotes" | "wordings" | "statistics" | "vintages" | "sources"
> & {
  passages: ReadonlyMap<string, string>;
  media: ReadonlyMap<string, string>;
};

export type BoundDocument = {
  document: DocumentJson;
  /** How many places of evidence stand as words alone, or went. */
  unbound: number;
  picturesLost: number;
};

/** The document of a version with its evidence bound to what that has become here; what can't be bound stands as the words that readers had. */
export function bindDocument(content: VersionContent, bindings: Bindings): BoundDocument {
  const lost = { unbound: 0, picturesLost: 0 };
  const printed = new Map(
    content.citations
      .filter(({ plotted }) => plotted === undefined)
      .map((citation) => [citation.nodeId, citation]),
  );
  const attr = (node: { attrs?: Record<string, unknown> }, name: string): string => {
    const given = node.attrs?.[name];
    return typeof given === "string" ? given : "";
  };

  function asWords(node: DocumentJson): DocumentJson[] {
    lost.unbound += 1;
    const text = printed.get(attr(node, "nodeId"))?.printed ?? "";
    const words = node.type === "inlineQuote" ? `“${text}”` : text;
    const marks = bindMarks(node.marks);
    return text === "" ? [] : [{ type: "text", text: words, ...(marks && { marks }) }];
  }

  function bindMarks(marks: readonly MarkJson[] | undefined): MarkJson[] | undefined {
    const kept = marks?.flatMap((mark): MarkJson[] => {
      // Who approved it isn't here.
      if (mark.type === "waived")
        return [{ ...mark, attrs: { ...mark.attrs, approvedById: null } }];
      if (mark.type !== "passage") return [mark];
      const passageId = bindings.passages.get(attr(mark, "passageId"));
      if (passageId === undefined) lost.unbound += 1;
      return passageId === undefined ? [] : [{ ...mark, attrs: { ...mark.attrs, passageId } }];
    });
    return kept && kept.length > 0 ? kept : undefined;
  }

  /** The node with these attributes; null where one of them isn't known. */
  function withBound(
    node: DocumentJson,
    bound: Record<string, string | undefined>,
  ): DocumentJson | null {
    if (Object.values(bound).includes(undefined)) return null;
    const { marks: _marks, ...rest } = node;
    const marks = bindMarks(node.marks);
    return { ...rest, attrs: { ...node.attrs, ...bound }, ...(marks && { marks }) };
  }

  function bindNote(node: DocumentJson): DocumentJson[] {
    const code = content.evidence.find(
      ({ number }) => number === printed.get(attr(node, "nodeId"))?.entry,
    );
    const passageId = bindings.passages.get(attr(node, "passageId")) ?? null;
    const sourceId =
      attr(node, "sourceId") === "" || code?.kind !== "note"
        ? null
        : (bindings.sources.get(code.source.code) ?? null);
    if (passageId === null && sourceId === null) lost.unbound += 1;
    return passageId === null && sourceId === null
      ? []
      : [{ ...node, attrs: { ...node.attrs, passageId, sourceId } }];
  }

  function bindChart(node: DocumentJson): DocumentJson[] {
    const given: unknown[] = Array.isArray(node.attrs?.points) ? node.attrs.points : [];
    const points = given.flatMap((point) => {
      const [statistic, vintage] = Array.isArray(point) ? point : [];
      const pair = [bindings.statistics.get(statistic), bindings.vintages.get(vintage)];
      return pair.includes(undefined) ? [] : [pair];
    });
    lost.unbound += given.length - points.length;
    const content = bindAll(node.content);
    if (points.length === 0) return content ? [{ type: "paragraph", content }] : [];
    const attrs = { ...node.attrs, points, sliceId: null };
    return [{ ...node, attrs, ...(content && { content }) }];
  }

  function bindImage(node: DocumentJson): DocumentJson[] {
    const mediaId = bindings.media.get(attr(node, "mediaId"));
    const content = bindAll(node.content);
    if (mediaId === undefined) lost.picturesLost += 1;
    if (mediaId === undefined) return content ? [{ type: "paragraph", content }] : [];
    return [{ ...node, attrs: { ...node.attrs, mediaId }, ...(content && { content }) }];
  }

  function bind(node: DocumentJson): DocumentJson[] {
    switch (node.type) {
      case "statistic": {
        const statisticId = bindings.statistics.get(attr(node, "statisticId"));
        const vintageId = bindings.vintages.get(attr(node, "vintageId"));
        const bound = withBound(node, { statisticId, vintageId });
        return bound ? [bound] : asWords(node);
      }
      case "derived":
        return asWords(node);
      case "quote":
      case "inlineQuote": {
        const quoteId = bindings.quotes.get(attr(node, "quoteId"));
        const wordingId = bindings.wordings.get(attr(node, "wordingId"));
        const bound = withBound(node, { quoteId, wordingId });
        if (bound) return [bound];
        const words = asWords(node);
        if (node.type === "inlineQuote" || words.length === 0) return words;
        return [{ type: "blockquote", content: [paragraph(words)] }];
      }
      case "sourceNote":
        return bindNote(node);
      case "chart":
        return bindChart(node);
      case "image":
        return bindImage(node);
      default: {
        const { marks: _marks, content: _content, ...rest } = node;
        const [marks, inner] = [bindMarks(node.marks), bindAll(node.content)];
        return [{ ...rest, ...(inner && { content: inner }), ...(marks && { marks }) }];
      }
    }
  }

  function bindAll(nodes: readonly DocumentJson[] | undefined): DocumentJson[] | undefined {
    const bound = nodes?.flatMap(bind);
    return bound && bound.length > 0 ? bound : undefined;
  }

  const [document] = isRecord(content.document) ? bind(content.document as DocumentJson) : [];
  return { document: withNodeIds(document ?? { type: "doc" }), ...lost };
}
