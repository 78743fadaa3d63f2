import { joinClasses } from "#components/ui/class-names.ts";
import { sequence } from "#components/ui/sequence.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import type { Item } from "./room-state.ts";
import type { BoundWords, Proposal } from "./room-types.ts";
import { type Piece, splitMarks } from "./split-marks.ts";

/** `shown` is what the browser's part changes by itself, without this being rendered again. */
type TextMark = {
  id: string;
  start: number;
  end: number;
  look: "figure" | "quoted" | "bound";
  shown: Item["status"];
};

/**
 * A capture's text, paragraph by paragraph, with what is proposed and what is bound marked in its place. Rendered once, on the server: which mark is at hand and how
 * it was decided is written into `data-` attributes afterwards. Nothing but the text stands in it, so that offsets can be counted.
 */
export function MarkedText({
  text,
  blocks,
  paragraph,
  language,
  proposals,
  statuses,
  bound,
}: {
  text: string;
  blocks: readonly { start: number; end: number; page?: number }[];
  /** The number of the first block among the paragraphs of the whole text. */
  paragraph: number;
  language: string;
  proposals: readonly Proposal[];
  statuses: ReadonlyMap<string, Item["status"]>;
  bound: readonly BoundWords[];
}) {
  const words = getEvidenceWords("en");
  const marks = listMarks(proposals, statuses, bound);
  // Keyboards reach the text, to select words of it; spread, since a linter can't know why.
  const focusable = { tabIndex: 0 };
  return (
    <section
      className="reading"
      lang={language}
      dir="auto"
      aria-label={words("room.text")}
      id="text"
      {...focusable}
    >
      {sequence(blocks, (block, number) => (
        <p
          id={`p${paragraph + number}`}
          data-start={block.start}
          data-page={
            beginsPage(blocks, number) ? words("room.page", { n: block.page ?? 0 }) : undefined
          }
        >
          <Pieces pieces={splitMarks(within(marks, block), block)} text={text} />
        </p>
      ))}
    </section>
  );
}

/** Set before the paragraph by the stylesheet: no letter of it stands in the text. */
function beginsPage(blocks: readonly { page?: number }[], at: number): boolean {
  const page = blocks[at]?.page;
  return page !== undefined && page !== blocks[at - 1]?.page;
}

function Pieces({ pieces, text }: { pieces: Piece<TextMark>[]; text: string }) {
  return sequence(pieces, (piece) => {
    if (piece.kind === "text") return text.slice(piece.start, piece.end);
    const { id, look, shown } = piece.mark;
    const isBound = look === "bound";
    return (
      <span
        className={joinClasses("mark", look)}
        data-proposal={isBound ? undefined : id}
        data-bound={isBound ? id : undefined}
        data-shown={isBound ? undefined : shown}
      >
        <Pieces pieces={piece.pieces} text={text} />
      </span>
    );
  });
}

function listMarks(
  proposals: readonly Proposal[],
  statuses: ReadonlyMap<string, Item["status"]>,
  bound: readonly BoundWords[],
): TextMark[] {
  return [
    ...bound.map(({ id, start, end }) => ({
      id,
      start,
      end,
      look: "bound" as const,
      shown: "accepted" as const,
    })),
    ...proposals.map(({ id, start, end, kind }) => ({
      id,
      start,
      end,
      look: kind === "quote" ? ("quoted" as const) : ("figure" as const),
      shown: statuses.get(id) ?? ("open" as const),
    })),
  ].sort((a, b) => a.start - b.start);
}

/** Of marks in the order of the text, those that touch a paragraph: long texts come in parts, so there are never many. */
function within(marks: readonly TextMark[], block: { start: number; end: number }): TextMark[] {
  return marks.filter(({ start, end }) => start < block.end && end > block.start);
}
