import { expect, it } from "vitest";
import { readPlainText } from "./read-plain-text.ts";

const text = (words: string) => ({ type: "text", text: words });

it("reads what a document says, also where nothing is known of its nodes", () => {
  const list = { type: "sparkles", content: [{ type: "spark", content: [text("One.")] }] };
  const figure = { type: "figure", attrs: { words: "33 billion" } };
  const document = {
    type: "doc",
    content: [
      { type: "title", content: [text("A "), text("title")] },
      { type: "standfirst" },
      { type: "paragraph", content: [text("It was "), figure, text(".")] },
      list,
    ],
  };
  expect(readPlainText(document)).toBe("A title\n\nIt was 33 billion.\n\nOne.");
  expect(readPlainText("nothing")).toBe("");
});
