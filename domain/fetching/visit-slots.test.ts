import { expect, test } from "vitest";
import { findSlot, holdAnswers, openSlots } from "./visit-slots.ts";

test("no more answers are held at once than there is room for, however often one of them is entered", () => {
  const open = openSlots(2);
  const [first, second, third] = [open(), open(), open()];
  expect([first.enter(), first.enter(), second.enter(), third.enter()]).toEqual([
    ...[true, true, true, false],
  ]);
  first.leave();
  expect(third.enter()).toBe(false);
  first.leave();
  expect(third.enter()).toBe(true);
  third.close();
  third.close();
  expect([first.enter(), third.enter()]).toEqual([true, false]);
});

test("what a work's visits brought is held until the work ends, also where it breaks", async () => {
  const enterAll = () => Array.from({ length: 5 }, () => findSlot().slot).filter((s) => s.enter());
  const works = Array.from({ length: 3 }, () =>
    holdAnswers(async () => {
      const { slot, isOwn } = findSlot();
      expect([slot.enter(), isOwn]).toEqual([true, false]);
      await new Promise((resolve) => setTimeout(resolve, 1));
      throw new Error("the file is damaged");
    }),
  );
  const meanwhile = enterAll();
  expect(meanwhile).toHaveLength(1);
  for (const slot of meanwhile) slot.close();
  const ended = await Promise.allSettled(works);
  expect(ended.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  const after = enterAll();
  expect(after).toHaveLength(4);
  for (const slot of after) slot.close();
});
