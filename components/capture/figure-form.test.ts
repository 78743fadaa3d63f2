import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { buildFigureProposal } from "#tests/fixtures/figure-proposal.ts";
import { draftFigure } from "./drafts.ts";
import { FigureFields } from "./figure-form.tsx";
import type { SaidProblem } from "./room-types.ts";

const draft = draftFigure(buildFigureProposal(), { speakers: new Map(), seriesBefore: null });

const render = (heedNote: string, problems: SaidProblem[]) =>
  renderToStaticMarkup(
    createElement(FigureFields, {
      prefix: "f",
      draft: { ...draft, heedNote },
      onChange: () => undefined,
      problems,
      textSays: null,
      on: "2023",
      asked: 0,
      indicators: [],
      actions: {
        findSpeakers: async () => [],
        findSeries: async () => [],
        findOrganisations: async () => [],
        listRivals: async () => [],
      },
    }),
  );

test("why a figure stands is asked where it was doubted, and stays while it is typed", () => {
  const asked = "Why it stands all the same";
  expect(render("", [])).not.toContain(asked);
  const doubted = render("", [{ text: "This looks like a slip.", fieldId: "heedNote" }]);
  expect(doubted).toContain(asked);
  expect(doubted).toContain("This looks like a slip.");
  expect(render("It is", [])).toContain(asked);
});
