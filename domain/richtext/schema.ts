import { getSchema } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Italic } from "@tiptap/extension-italic";
import { Text } from "@tiptap/extension-text";
import { PassageMark, WaivedMark } from "./marks/evidence.ts";
import { LinkMark } from "./marks/link.ts";
import {
  BriefBlockquote,
  BriefHeading,
  BriefHorizontalRule,
  BriefParagraph,
  Callout,
} from "./nodes/blocks.ts";
import { ChartNode } from "./nodes/chart.ts";
import { BriefDocument } from "./nodes/document.ts";
import {
  DerivedNode,
  InlineQuoteNode,
  QuoteNode,
  SourceNoteNode,
  StatisticNode,
} from "./nodes/evidence.ts";
import { KeyPoint, KeyPoints, Standfirst, Title } from "./nodes/head.ts";
import { BriefImage } from "./nodes/image.ts";
import { BriefBulletList, BriefListItem, BriefOrderedList } from "./nodes/lists.ts";
import { BriefTable, BriefTableCell, BriefTableHeader, BriefTableRow } from "./nodes/tables.ts";

/** The brief's document, node by node, without views or menus: the editor extends these, the server validates by them. */
export const briefExtensions = [
  BriefDocument,
  Text,
  Title,
  Standfirst,
  KeyPoints,
  KeyPoint,
  BriefParagraph,
  BriefHeading,
  BriefBulletList,
  BriefOrderedList,
  BriefListItem,
  BriefBlockquote,
  BriefTable,
  BriefTableRow,
  BriefTableCell,
  BriefTableHeader,
  BriefImage,
  ChartNode,
  Callout,
  BriefHorizontalRule,
  QuoteNode,
  StatisticNode,
  DerivedNode,
  InlineQuoteNode,
  SourceNoteNode,
  HardBreak,
  LinkMark,
  PassageMark,
  WaivedMark,
  Bold,
  Italic,
];

export const briefSchema = getSchema(briefExtensions);
