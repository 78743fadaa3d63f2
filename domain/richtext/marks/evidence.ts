import { Mark, mergeAttributes } from "@tiptap/core";
import {
  attributes,
  isUuid,
  line,
  nodeId,
  reasonCharsMax,
  uuid,
  uuidOrNull,
} from "../attributes.ts";

/** Words that report a passage without figure or quotation marks: indirect speech, "the authorities did not intervene". */
export const PassageMark = Mark.create({
  name: "passage",
  priority: 900,
  inclusive: false,
  addAttributes: () => attributes({ nodeId, passageId: uuid("data-passage-id") }),
  parseHTML: () => [
    {
      tag: "span[data-evidence=passage]",
      getAttrs: (span) => (isUuid(span.getAttribute("data-passage-id")) ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    "span",
    mergeAttributes(HTMLAttributes, { "data-evidence": "passage" }),
    0,
  ],
});

/** "Not a claim", with the reason; holds at publication only once somebody else has approved it. */
export const WaivedMark = Mark.create({
  name: "waived",
  priority: 900,
  inclusive: false,
  addAttributes: () =>
    attributes({
      nodeId,
      reason: line("data-reason", reasonCharsMax),
      // Never read from the clipboard: an approval holds for these words here, not for a copy of them.
      approvedById: { ...uuidOrNull("data-approved-by"), read: () => null },
    }),
  parseHTML: () => [{ tag: "span[data-evidence=waived]" }],
  renderHTML: ({ HTMLAttributes }) => [
    "span",
    mergeAttributes(HTMLAttributes, { "data-evidence": "waived" }),
    0,
  ],
});
