import { expect, test } from "vitest";
import { bold, brief, paragraph } from "#domain/richtext/build.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSearch, redactDocument, redactText } from "./redact-words.ts";

const said = "The wall near Ann Doe’s house is unsafe";

function search(...texts: string[]): RegExp {
  const built = buildSearch(texts);
  if (!built) throw new Error("Those words are too few.");
  return built;
}

test.each([
  ["as it was said", `She said: “${said}.”`, "She said: “[removed].”"],
  [
    "with another apostrophe, in capitals and over lines",
    "the WALL near\nAnn Doe's  house is unsafe!",
    "[removed]!",
  ],
  ["twice", `${said}. ${said}`, "[removed]. [removed]"],
  ["within longer words", `${said}ty`, null],
  ["in part", "The wall near Ann Doe’s house", null],
])("what was said is found %s", (_, text, left) => {
  expect(redactText(text, search(said))).toBe(left);
});

test("few words are everybody's, and aren't looked for", () => {
  expect(buildSearch(["46.5 billion U.S. dollars", "Ann Doe", ""])).toBeNull();
  expect(redactText("It came to 46.5 billion dollars.", search("46.5 billion dollars", said))).toBe(
    null,
  );
});

test("a draft keeps its marks, loses the words across them, and stays one that can be read", () => {
  const before = brief({
    title: `“${said}”`,
    blocks: [
      paragraph("He heard: the wall ", bold("near Ann Doe’s"), " house is unsafe, he says."),
    ],
  });
  const after = redactDocument(before, search(said));
  expect(requireValue(parseDocument(after)).textContent).toBe(
    "“[removed]”He heard: [removed], he says.",
  );
  expect(redactDocument(after, search(said))).toBeNull();
});
