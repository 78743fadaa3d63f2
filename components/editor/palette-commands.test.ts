import { expect, it } from "vitest";
import { filterCommands, listPaletteCommands } from "./palette-commands.ts";
import { editorWords } from "./words.ts";

const commands = listPaletteCommands(editorWords);

it("finds commands by any of their words, those that begin with them first", () => {
  const found = filterCommands(commands, "list").map(({ title }) => title);
  expect(found).toEqual(["List", "Numbered list"]);
  expect(filterCommands(commands, "match one")[0]?.id).toBe("bindAll");
  expect(filterCommands(commands, "no such thing")).toEqual([]);
});

it("offers everything without a search, each once", () => {
  const ids = filterCommands(commands, "").map(({ id }) => id);
  expect(ids.length).toBe(commands.length);
  expect(new Set(ids).size).toBe(ids.length);
});
