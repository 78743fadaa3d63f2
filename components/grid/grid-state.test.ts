import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { readGridKey } from "./grid-keys.ts";
import { actOnGrid, type GridAct, type GridState, keyOf, startGrid } from "./grid-state.ts";
import { printBlock, readHtmlBlock, readPlainBlock } from "./read-clipboard.ts";

const held = ({ row, column }: { row: number; column: number }) =>
  row === 0 && column === 0 ? "46.5" : "";
const act = (state: GridState, ...acts: GridAct[]) =>
  acts.reduce((now, one) => actOnGrid(now, one, held), state);
const texts = ({ written }: GridState) =>
  Object.fromEntries([...written].map(([key, { text }]) => [key, text]));
const go = (row: number, column: number, extend = false): GridAct => ({
  do: "go",
  to: { row, column },
  extend,
});
const start = startGrid(5, 4);

describe("writing", () => {
  test("a typed value is kept, undone and done again", () => {
    const typed = act(
      start,
      { do: "edit", draft: "47" },
      { do: "keep", next: { row: 1, column: 0 } },
    );
    expect([texts(typed), typed.active]).toEqual([{ "0:0": "47" }, { row: 1, column: 0 }]);
    expect(texts(act(typed, { do: "undo" }))).toEqual({});
    expect(texts(act(typed, { do: "undo" }, { do: "redo" }))).toEqual({ "0:0": "47" });
  });

  test("what is as it was held isn't written, and what is dropped isn't kept", () => {
    expect(texts(act(start, { do: "edit", draft: "46.5" }, { do: "keep" }))).toEqual({});
    expect(texts(act(start, { do: "edit", draft: "47" }, { do: "drop" }, { do: "keep" }))).toEqual(
      {},
    );
  });

  test("a block is pasted from the first cell on, as far as the grid reaches; one value fills the selection", () => {
    const pasted = act(start, go(3, 2), {
      do: "paste",
      block: [["1", "2", "3"], ["4", "5", "6"], ["7"]],
    });
    expect(texts(pasted)).toEqual({ "3:2": "1", "3:3": "2", "4:2": "4", "4:3": "5" });
    expect(texts(act(pasted, { do: "undo" }))).toEqual({});
    expect(texts(act(start, go(1, 0), go(2, 1, true), { do: "paste", block: [["9"]] }))).toEqual({
      "1:0": "9",
      "1:1": "9",
      "2:0": "9",
      "2:1": "9",
    });
  });

  test("words are bound to what is written in the selection, and what was saved is held", () => {
    const typed = act(
      start,
      go(1, 1),
      { do: "edit", draft: "5" },
      { do: "keep" },
      { do: "bind", origin: { because: "x" } },
      { do: "note", note: "y" },
    );
    expect(typed.written.get(keyOf({ row: 1, column: 1 }))).toEqual({
      text: "5",
      origin: { because: "x" },
      note: "y",
    });
    expect(texts(act(typed, { do: "saved", keys: ["1:1"] }))).toEqual({});
  });

  test("as many undos as acts lead back to the beginning", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 30 }),
        (writes) => {
          const written = writes.reduce(
            (state, [row, column, draft]) =>
              act(state, go(row, column), { do: "edit", draft }, { do: "keep" }),
            start,
          );
          const undone = Array.from({ length: written.past.length }).reduce<GridState>(
            (state) => act(state, { do: "undo" }),
            written,
          );
          return undone.written.size === 0;
        },
      ),
    ));
});

describe("keys", () => {
  const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  const press = (key: string, more = {}, state = act(start, go(2, 1))) =>
    readGridKey({ ...plain, key, ...more }, state, "46.5");

  test.each([
    ["ArrowDown", {}, { do: "go", to: { row: 3, column: 1 }, extend: false }],
    ["ArrowLeft", { shiftKey: true }, { do: "go", to: { row: 2, column: 0 }, extend: true }],
    ["End", { ctrlKey: true }, { do: "go", to: { row: 4, column: 3 }, extend: false }],
    ["Tab", {}, { do: "go", to: { row: 2, column: 2 } }],
    ["Enter", {}, { do: "go", to: { row: 3, column: 1 } }],
    ["F2", {}, { do: "edit", draft: "46.5" }],
    ["7", {}, { do: "edit", draft: "7" }],
    ["=", {}, { do: "edit", draft: "=" }],
    ["Delete", {}, { do: "clear" }],
    ["z", { metaKey: true }, { do: "undo" }],
    ["Z", { ctrlKey: true, shiftKey: true }, { do: "redo" }],
    ["y", { ctrlKey: true }, { do: "redo" }],
    ["c", { ctrlKey: true }, null],
  ])("%s", (key, more, expected) => expect(press(key, more)).toEqual(expected));

  test("while typing, arrows are the field's, and Enter and Tab keep", () => {
    const typing = act(start, go(2, 1), { do: "edit", draft: "4" });
    expect(press("ArrowLeft", {}, typing)).toBeNull();
    expect(press("Tab", { shiftKey: true }, typing)).toEqual({
      do: "keep",
      next: { row: 2, column: 0 },
    });
    expect(press("Escape", {}, typing)).toEqual({ do: "drop" });
  });

  test("Tab leaves the grid at its ends", () => {
    expect(press("Tab", {}, act(start, go(4, 3)))).toBeNull();
    expect(press("Tab", { shiftKey: true }, act(start, go(0, 0)))).toBeNull();
  });
});

describe("the clipboard", () => {
  test("of Excel, with quoted cells", () =>
    expect(readPlainBlock('46,5\t"a\tb"\r\n"say ""no"""\t\r\n')).toEqual([
      ["46,5", "a\tb"],
      ['say "no"', ""],
    ]));

  test("of Google Sheets, with raised marks and spans", () =>
    expect(
      readHtmlBlock(
        '<google-sheets-html-origin><table><tr><td>46,5<sup>1</sup></td><td colspan="2">44–45</td></tr><tr><td> 1 </td><td>2</td><td>3</td></tr></table>',
        (html) => parseHTML(`<html><body>${html}</body></html>`).document as unknown as Document,
      ),
    ).toEqual([
      ["46,5¹", "44–45", ""],
      ["1", "2", "3"],
    ]));

  test("what is copied is pasted as it was", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.string({ unit: fc.constantFrom(...'ab \t\n"1'), maxLength: 5 }), {
            minLength: 2,
            maxLength: 2,
          }),
          { minLength: 1, maxLength: 4 },
        ),
        (rows) => {
          expect(readPlainBlock(printBlock(rows))).toEqual(rows);
        },
      ),
    ));
});
