import { expect, test } from "vitest";
import { readPublishForm } from "./read-publish-form.ts";

test.each([
  ["correction", "It said 46.", "It is 47."],
  ["update", "", ""],
  ["typo", "", ""],
])("as a %s, what was wrong counts only in a correction", (changeClass, wasWrong, isRight) => {
  const form = new FormData();
  const fields = { briefId: "b", revision: "3", changeClass, note: "More." };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("wasWrong", "It said 46.");
  form.set("isRight", "It is 47.");
  expect(readPublishForm(form)).toEqual({ ...fields, revision: 3, wasWrong, isRight });
});
