import { Node } from "@tiptap/core";

/** A brief: its title, standfirst and key points, then the body. */
export const BriefDocument = Node.create({
  name: "doc",
  topNode: true,
  content: "title standfirst keyPoints block+",
});
