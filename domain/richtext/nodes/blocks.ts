import { mergeAttributes, Node } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Heading } from "@tiptap/extension-heading";
import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { Paragraph } from "@tiptap/extension-paragraph";
import { attributes, nodeId } from "../attributes.ts";

/** `flow` is what may stand inside lists, cells, callouts and blockquotes: text and lists, but no tables, pictures or quotations. */
export const BriefParagraph = Paragraph.extend({
  group: "block flow",
  addAttributes: () => attributes({ nodeId }),
});

export const headingLevels = [2, 3, 4] as const;

/** Levels 2 to 4: the title is the page's only first level. Pasted headings of other levels come to the nearest. */
export const BriefHeading = Heading.extend({
  addAttributes: () =>
    attributes({
      nodeId,
      level: { accepts: (value) => headingLevels.some((level) => level === value), fallback: 2 },
    }),
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      attrs: { level: Math.min(4, Math.max(2, level)) },
    })),
}).configure({ levels: [...headingLevels] });

export const BriefBlockquote = Blockquote.extend({
  content: "flow+",
  addAttributes: () => attributes({ nodeId }),
});

export const BriefHorizontalRule = HorizontalRule.extend({
  addAttributes: () => attributes({ nodeId }),
});

/** A box beside the argument: a note on method, a definition. */
export const Callout = Node.create({
  name: "callout",
  group: "block",
  content: "flow+",
  defining: true,
  addAttributes: () => attributes({ nodeId }),
  parseHTML: () => [{ tag: "aside" }, { tag: "div[data-block=callout]" }],
  renderHTML: ({ HTMLAttributes }) => [
    "aside",
    mergeAttributes(HTMLAttributes, { "data-block": "callout" }),
    0,
  ],
});
