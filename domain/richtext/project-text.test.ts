import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyId } from "#tests/fixtures/whole-document.ts";
import {
  bold,
  hardBreak,
  link,
  paragraph,
  passage,
  sourceNote,
  statistic,
  withNodeIds,
} from "./build.ts";
import { type PrintedWords, projectText, toOffset, toPositions } from "./project-text.ts";
import { briefSchema } from "./schema.ts";

const print: PrintedWords = (node) => String(node.attrs.words ?? "");
const figure = (words: string) => statistic({ statisticId: anyId, vintageId: anyId, words });
const project = (...content: Parameters<typeof paragraph>) => {
  const node = briefSchema.nodeFromJSON(withNodeIds(paragraph(...content)));
  return { node, projected: projectText(node, print) };
};

describe("projectText", () => {
  it("puts the printed words where an atom stands, nothing for a note, a line break for a break", () => {
    const { projected } = project(
      "It was ",
      figure("49 bn"),
      sourceNote({ sourceId: anyId }),
      hardBreak(),
      "then.",
    );
    expect(projected.text).toBe("It was 49 bn\nthen.");
    expect(projected.atoms.map(({ start, end, from, to }) => [start, end, from, to])).toEqual([
      [7, 12, 7, 8],
      [12, 12, 8, 9],
    ]);
  });

  it("maps text behind an atom to where it stands in the document, and back", () => {
    const { node, projected } = project("It was ", figure("49 bn"), ", then 50.");
    const start = projected.text.indexOf("50");
    const { from, to } = toPositions(projected, start, start + 2);
    expect(node.textBetween(from, to)).toBe("50");
    expect(toOffset(projected, from)).toBe(start);
  });

  it("takes an atom whole when a span begins or ends in its words", () => {
    const { projected } = project("more than ", figure("46.5 billion"), " dollars");
    expect(toPositions(projected, 0, 14)).toEqual({ from: 0, to: 11 });
    expect(toPositions(projected, 15, 30)).toEqual({ from: 10, to: 19 });
    expect(toPositions(projected, 10, 22)).toEqual({ from: 10, to: 11 });
  });

  it("lists a passage as one span though bold words stand in it, with its links", () => {
    const { projected } = project("a ", passage(anyId, "b ", bold("c"), " d"), link("/x", "e"));
    expect(projected.marks.map(({ mark, start, end }) => [mark.type.name, start, end])).toEqual([
      ["passage", 2, 7],
      ["link", 7, 8],
    ]);
  });

  it("maps every span of any paragraph into it, and to the same text where no atom is cut", () => {
    const piece = fc.oneof(
      fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom("a", "1", " ", "ж") }),
      fc.constant(figure("49 bn")),
      fc.constant(sourceNote({ sourceId: anyId })),
      fc.constant(bold("B")),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 8 }),
        fc.nat(60),
        fc.nat(20),
        (pieces, at, length) => {
          const { node, projected } = project(pieces);
          const start = Math.min(at, projected.text.length);
          const end = Math.min(start + length, projected.text.length);
          const { from, to } = toPositions(projected, start, end);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(node.content.size);
          if (start === end) return;
          const within = node.textBetween(from, to, "", print);
          expect(within).toContain(projected.text.slice(start, end));
        },
      ),
    );
  });
});
