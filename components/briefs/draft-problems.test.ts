import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { DraftProblems } from "./draft-problems.tsx";

it("leads from what is wrong with a place in the text to that place", () => {
  const values = { words: "46.5 billion" };
  const page = renderToStaticMarkup(
    createElement(DraftProblems, {
      briefId: "b1",
      problems: [
        { code: "briefs.evidenceMissing", field: "node1", values },
        { code: "briefs.runStale" },
      ],
    }),
  );
  expect(page).toContain('<a href="/studio/briefs/b1#node1">');
  expect(page.match(/<a /g)).toHaveLength(1);
});
