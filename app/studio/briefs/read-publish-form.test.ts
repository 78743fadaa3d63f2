import { expect, test } from "vitest";
import { readPublishForm } from "./read-publish-form.ts";

const said = { wasWrong: "It said 46.", isRight: "It is 47.", aloneBecause: "It can’t wait." };
const unsaid = { wasWrong: "", isRight: "", aloneBecause: "" };

test.each([
  ["correction", said],
  ["update", unsaid],
  ["typo", unsaid],
])(
  "as a %s, what was wrong and why it can’t wait count only in a correction",
  (changeClass, counts) => {
    const form = new FormData();
    const fields = { briefId: "b", revision: "3", changeClass, note: "More." };
    for (const [name, value] of Object.entries({ ...fields, ...said })) form.set(name, value);
    expect(readPublishForm(form)).toEqual({ ...fields, revision: 3, answers: [], ...counts });
  },
);
