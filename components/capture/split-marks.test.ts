import fc from "fast-check";
import { expect, test } from "vitest";
import { type Mark, type Piece, splitMarks } from "./split-marks.ts";

const text = "0123456789";

function show(pieces: Piece<Mark>[]): string {
  return pieces
    .map((piece) =>
      piece.kind === "text"
        ? text.slice(piece.start, piece.end)
        : `<${piece.mark.id}${piece.part > 0 ? "'" : ""}>${show(piece.pieces)}</>`,
    )
    .join("");
}

const all = { start: 0, end: text.length };

test.each([
  ["no marks", [], "0123456789"],
  ["one in the middle", [{ id: "a", start: 2, end: 4 }], "01<a>23</>456789"],
  [
    "a figure inside a quotation",
    [
      { id: "f", start: 3, end: 4 },
      { id: "q", start: 1, end: 6 },
    ],
    "0<q>12<f>3</>45</>6789",
  ],
  [
    "two that cross: the later is cut",
    [
      { id: "a", start: 1, end: 5 },
      { id: "b", start: 3, end: 8 },
    ],
    "0<a>12<b>34</></><b'>567</>89",
  ],
  [
    "two of the same place",
    [
      { id: "a", start: 1, end: 3 },
      { id: "b", start: 1, end: 3 },
    ],
    "0<a><b>12</></>3456789",
  ],
  ["one that ends outside", [{ id: "a", start: 8, end: 99 }], "01234567<a>89</>"],
])("%s", (_, marks, shown) => {
  expect(show(splitMarks(marks, all))).toBe(shown);
});

test("a mark over two paragraphs stands in both, the second time as a later part", () => {
  const mark = [{ id: "a", start: 3, end: 7 }];
  expect(show(splitMarks(mark, { start: 0, end: 5 }))).toBe("012<a>34</>");
  expect(show(splitMarks(mark, { start: 5, end: 10 }))).toBe("<a'>56</>789");
});

test("whatever is marked, every character stands there once and every mark covers what it should", () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 10 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
      const marks = spans
        .filter(([start, end]) => end > start)
        .map(([start, end], id) => ({ id: String(id), start, end }));
      const covered = marks.map(() => "");
      let plain = "";
      const walk = (pieces: Piece<Mark>[], over: string[]): void => {
        for (const piece of pieces) {
          if (piece.kind === "mark") {
            walk(piece.pieces, [...over, piece.mark.id]);
            continue;
          }
          const words = text.slice(piece.start, piece.end);
          plain += words;
          for (const id of over) covered[Number(id)] += words;
        }
      };
      walk(splitMarks(marks, all), []);
      expect(plain).toBe(text);
      expect(covered).toEqual(marks.map(({ start, end }) => text.slice(start, end)));
    }),
  );
});
