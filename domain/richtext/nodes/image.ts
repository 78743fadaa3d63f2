import { mergeAttributes, Node } from "@tiptap/core";
import { altCharsMax, attributes, flag, isUuid, line, nodeId, uuid } from "../attributes.ts";

/**
 * A picture of our own media library; its content is the caption. Pictures in pasted HTML are dropped: they are somebody else's address, and
 * are uploaded on purpose or not at all.
 */
export const BriefImage = Node.create({
  name: "image",
  group: "block",
  content: "inline*",
  isolating: true,
  draggable: true,
  addAttributes: () =>
    attributes({
      nodeId,
      mediaId: uuid("data-media-id"),
      alt: line("data-alt", altCharsMax),
      decorative: flag("data-decorative"),
    }),
  parseHTML: () => [
    {
      tag: "figure[data-media-id]",
      contentElement: "figcaption",
      getAttrs: (figure) => (isUuid(figure.getAttribute("data-media-id")) ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    "figure",
    mergeAttributes(HTMLAttributes),
    ["figcaption", 0],
  ],
});
