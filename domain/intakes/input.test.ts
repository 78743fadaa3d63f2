import { expect, test } from "vitest";
import { requireValue } from "#tests/factories/require-value.ts";
import { parseIntakesRequest } from "./input.ts";

test.each([
  [
    "one a line",
    "https://a.example/1\r\n\n b.example/2 ",
    ["https://a.example/1", "https://b.example/2"],
  ],
  [
    "parted by commas",
    "a.example/1, b.example/2; https://c.example,https://d.example;www.e.example",
    [
      "https://a.example/1",
      "https://b.example/2",
      "https://c.example",
      "https://d.example",
      "https://www.e.example",
    ],
  ],
  [
    "with commas of their own",
    "https://a.example/1,2;3\nhttps://a.example/4,",
    ["https://a.example/1,2;3", "https://a.example/4"],
  ],
  ["among words", "Freight grows: https://a.example/1 (in Russian)", ["https://a.example/1"]],
  [
    "that are none, a line for one",
    "not an address\na.example/1",
    ["not an address", "https://a.example/1"],
  ],
  ["each once", "a.example/1 https://a.example/1", ["https://a.example/1"]],
])("addresses %s", (_how, addresses, read) => {
  expect(requireValue(parseIntakesRequest({ addresses })).addresses).toEqual(read);
});
