import type { Span } from "./room-types.ts";

/** About twenty-five pages: what a person reads at a sitting, and a browser sets in no time. */
export const partUnitsMax = 60_000;

/** `paragraph` is the number of its first one, from 1 through the whole text. */
export type Part<Block extends Span> = Span & { paragraph: number; blocks: Block[] };

/** A long text in parts that end between paragraphs; one that is short is one part. A paragraph longer than a part is a part of its own. */
export function cutParts<Block extends Span>(
  blocks: readonly Block[],
  unitsMax = partUnitsMax,
): Part<Block>[] {
  const parts: Part<Block>[] = [];
  for (const [at, block] of blocks.entries()) {
    const last = parts.at(-1);
    if (last && block.end - last.start <= unitsMax) {
      last.blocks.push(block);
      last.end = block.end;
    } else parts.push({ start: block.start, end: block.end, paragraph: at + 1, blocks: [block] });
  }
  return parts;
}

/** The part that an address asks for, by its number or by a paragraph in it; the first where it asks for none that there is. */
export function findPart<Block extends Span>(
  parts: readonly Part<Block>[],
  asked: { part: string; paragraph?: string },
): { part: Part<Block>; n: number } | null {
  const paragraph = readNumber(asked.paragraph ?? "");
  const n =
    paragraph === null
      ? (readNumber(asked.part) ?? 1)
      : parts.findLastIndex((part) => part.paragraph <= paragraph) + 1;
  const part = parts[n - 1] ?? parts[0];
  if (!part) return null;
  return { part, n: parts[n - 1] ? n : 1 };
}

function readNumber(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}
