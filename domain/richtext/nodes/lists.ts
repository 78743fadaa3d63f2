import { BulletList } from "@tiptap/extension-list/bullet-list";
import { ListItem } from "@tiptap/extension-list/item";
import { OrderedList } from "@tiptap/extension-list/ordered-list";
import { attributes, nodeId, wholeNumber } from "../attributes.ts";

export const BriefBulletList = BulletList.extend({
  group: "block flow list",
  addAttributes: () => attributes({ nodeId }),
});

/** Numbered 1, 2, 3 from `start`; letters and Roman numbers of other programs come as numbers. */
export const BriefOrderedList = OrderedList.extend({
  group: "block flow list",
  addAttributes: () => attributes({ nodeId, start: wholeNumber("start", 1, 10_000) }),
});

export const BriefListItem = ListItem.extend({
  content: "paragraph flow*",
  addAttributes: () => attributes({ nodeId }),
});
