import { mergeAttributes } from "@tiptap/core";
import { TableCell } from "@tiptap/extension-table/cell";
import { TableHeader } from "@tiptap/extension-table/header";
import { TableRow } from "@tiptap/extension-table/row";
import { Table } from "@tiptap/extension-table/table";
import { attributes, nodeId, wholeNumber } from "../attributes.ts";

/** Widths and styles are the page's business: a table of ours carries none, and none come in by paste. */
export const BriefTable = Table.extend({
  addAttributes: () => attributes({ nodeId }),
  renderHTML: ({ HTMLAttributes }) => ["table", mergeAttributes(HTMLAttributes), ["tbody", 0]],
}).configure({ resizable: false, View: null });

export const BriefTableRow = TableRow.extend({
  content: "(tableCell | tableHeader)+",
  addAttributes: () => attributes({ nodeId }),
});

const cellAttributes = () =>
  attributes({
    nodeId,
    colspan: wholeNumber("colspan", 1, 50),
    rowspan: wholeNumber("rowspan", 1, 500),
    // prosemirror-tables reads it on every cell; we never set one.
    colwidth: { accepts: (value) => value === null, fallback: null },
  });

export const BriefTableCell = TableCell.extend({ content: "flow+", addAttributes: cellAttributes });

export const BriefTableHeader = TableHeader.extend({
  content: "flow+",
  addAttributes: cellAttributes,
});
