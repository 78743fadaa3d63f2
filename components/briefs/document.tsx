import type { ReactNode } from "react";
import { KeyCard } from "#components/evidence/key-card.tsx";
import { sequence } from "#components/ui/sequence.ts";
import {
  type DocumentNode,
  findNode,
  readText,
  readWholeNumber,
} from "#domain/richtext/document-nodes.ts";
import { BlockQuotation } from "./block-quotation.tsx";
import { getPlace } from "./citing.ts";
import { DocumentChart } from "./document-chart.tsx";
import { DocumentImage } from "./document-image.tsx";
import { DocumentTable } from "./document-table.tsx";
import { Inline } from "./inline.tsx";
import type { Reading } from "./reading.ts";

/** The body of a brief. A node that it doesn't know is an error, never silence: nothing of a version may be missing from its page. */
export function DocumentBody({
  blocks,
  reading,
}: {
  blocks: readonly DocumentNode[];
  reading: Reading;
}): ReactNode {
  return sequence(blocks, (block) => <Row block={block} reading={reading} />);
}

/** A block, and beside it the first evidence in it that the editor flagged as key. */
function Row({ block, reading }: { block: DocumentNode; reading: Reading }) {
  const key = findNode(block, (node) => node.attrs.key === true);
  const rendered = <Block block={block} reading={reading} />;
  if (!key) return rendered;
  const { evidence } = getPlace(reading.citing, readText(key, "nodeId"));
  return (
    <div className="row">
      {rendered}
      <KeyCard entry={evidence} locale={reading.locale} language={reading.language} />
    </div>
  );
}

function Block({ block, reading }: { block: DocumentNode; reading: Reading }): ReactNode {
  const inline = () => <Inline nodes={block.content} reading={reading} />;
  const children = () => <Blocks blocks={block.content} reading={reading} />;
  switch (block.type) {
    case "paragraph":
      return <p id={paragraphId(block)}>{inline()}</p>;
    case "heading":
      return <Heading block={block}>{inline()}</Heading>;
    case "bulletList":
      return <ul>{children()}</ul>;
    case "orderedList": {
      const start = readWholeNumber(block, "start", 1);
      return <ol start={start === 1 ? undefined : start}>{children()}</ol>;
    }
    case "listItem":
      return <li>{children()}</li>;
    case "blockquote":
      return <blockquote>{children()}</blockquote>;
    case "callout":
      return (
        <div className="callout" role="note">
          {children()}
        </div>
      );
    case "horizontalRule":
      return <hr />;
    case "quote":
      return <BlockQuotation node={block} reading={reading} />;
    case "image":
      return <DocumentImage node={block} reading={reading} />;
    case "chart":
      return <DocumentChart node={block} reading={reading} />;
    case "table":
      return (
        <DocumentTable
          table={block}
          reading={reading}
          renderCell={(cell) => <Blocks blocks={cell.content} reading={reading} />}
        />
      );
    default:
      throw new Error(`Unknown block: ${block.type}`);
  }
}

function Blocks({ blocks, reading }: { blocks: readonly DocumentNode[]; reading: Reading }) {
  return sequence(blocks, (block) => <Block block={block} reading={reading} />);
}

function Heading({ block, children }: { block: DocumentNode; children: ReactNode }) {
  const id = headingId(block);
  switch (readWholeNumber(block, "level", 2)) {
    case 2:
      return <h2 id={id}>{children}</h2>;
    case 3:
      return <h3 id={id}>{children}</h3>;
    case 4:
      return <h4 id={id}>{children}</h4>;
    default:
      throw new Error("A heading of the text is of level 2, 3 or 4");
  }
}

export function headingId(heading: DocumentNode): string {
  return `s-${readText(heading, "nodeId")}`;
}

/** Node ids outlive edits, so a paragraph keeps its address across versions. */
function paragraphId(paragraph: DocumentNode): string {
  return `p-${readText(paragraph, "nodeId")}`;
}
