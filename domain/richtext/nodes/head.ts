import { mergeAttributes, Node } from "@tiptap/core";
import { attributes, nodeId } from "../attributes.ts";

/** Above Tiptap's headings and paragraphs, whose plain tags would match the same elements. */
const priority = 1_100;

/** The title, standfirst and key points are the same linted rich text as the body: a number in a headline is a number. */
export const Title = Node.create({
  name: "title",
  priority,
  content: "inline*",
  defining: true,
  isolating: true,
  addAttributes: () => attributes({ nodeId }),
  parseHTML: () => [{ tag: "h1[data-block=title]" }],
  renderHTML: ({ HTMLAttributes }) => [
    "h1",
    mergeAttributes(HTMLAttributes, { "data-block": "title" }),
    0,
  ],
});

export const Standfirst = Node.create({
  name: "standfirst",
  priority,
  content: "inline*",
  defining: true,
  isolating: true,
  addAttributes: () => attributes({ nodeId }),
  parseHTML: () => [{ tag: "p[data-block=standfirst]" }],
  renderHTML: ({ HTMLAttributes }) => [
    "p",
    mergeAttributes(HTMLAttributes, { "data-block": "standfirst" }),
    0,
  ],
});

export const KeyPoints = Node.create({
  name: "keyPoints",
  priority,
  content: "keyPoint*",
  defining: true,
  isolating: true,
  addAttributes: () => attributes({ nodeId }),
  parseHTML: () => [{ tag: "ul[data-block=key-points]" }],
  renderHTML: ({ HTMLAttributes }) => [
    "ul",
    mergeAttributes(HTMLAttributes, { "data-block": "key-points" }),
    0,
  ],
});

export const KeyPoint = Node.create({
  name: "keyPoint",
  priority,
  content: "inline*",
  defining: true,
  addAttributes: () => attributes({ nodeId }),
  parseHTML: () => [{ tag: "li[data-block=key-point]" }],
  renderHTML: ({ HTMLAttributes }) => [
    "li",
    mergeAttributes(HTMLAttributes, { "data-block": "key-point" }),
    0,
  ],
});
