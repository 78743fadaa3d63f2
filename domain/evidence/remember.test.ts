import { expect, test } from "vitest";
import { remember } from "./remember.ts";

test("a text is read once, also where there is nothing in it", () => {
  const read: string[] = [];
  const length = remember((text) => {
    read.push(text);
    return text === "" ? null : text.length;
  });
  expect([length("May"), length("May"), length(""), length("")]).toEqual([3, 3, null, null]);
  expect(read).toEqual(["May", ""]);
});

test("a long text is read each time and not kept", () => {
  let times = 0;
  const count = remember(() => {
    times += 1;
    return times;
  });
  const long = "a".repeat(41);
  expect([count(long), count(long)]).toEqual([1, 2]);
});
