import type { Node as PMNode } from "@tiptap/pm/model";

/** A picture or a chart of a document, and whether it says in words what it shows. */
export type FigureUse = {
  nodeId: string;
  kind: "image" | "chart";
  mediaId: string | null;
  isDescribed: boolean;
};

/** The pictures and charts of a document, in reading order. */
export function listFigures(doc: PMNode): FigureUse[] {
  const figures: FigureUse[] = [];
  doc.descendants(({ type, attrs }) => {
    const nodeId = String(attrs.nodeId);
    if (type.name === "image") {
      const isDescribed = attrs.decorative === true || isSaid(attrs.alt);
      figures.push({ nodeId, kind: "image", mediaId: String(attrs.mediaId), isDescribed });
    }
    if (type.name === "chart") {
      figures.push({ nodeId, kind: "chart", mediaId: null, isDescribed: isSaid(attrs.subtitle) });
    }
    return true;
  });
  return figures;
}

const isSaid = (words: unknown) => typeof words === "string" && words.trim() !== "";
