import { expect, test } from "vitest";
import { type DecidedProposal, scoreConfidence, scoreProposals } from "./rules-score.ts";

const accepted: DecidedProposal = {
  engine: "rules-1.0.0",
  kind: "direct",
  decision: "accepted",
  edits: [],
  isSpeakerKnown: true,
};
const dismissed: DecidedProposal = { ...accepted, decision: "dismissed" };

test("what people decided is counted by engine and kind, and what they changed by part", () => {
  const decided: DecidedProposal[] = [
    accepted,
    accepted,
    { ...accepted, edits: ["speaker", "words"] },
    { ...accepted, decision: "edited", edits: ["speaker"] },
    dismissed,
    { ...accepted, engine: "rules-1.1.0" },
  ];
  const open = [{ engine: "rules-1.0.0", kind: "direct" as const, count: 7 }];
  const missed = [{ engine: "rules-1.0.0", kind: "direct" as const, count: 1 }];
  expect(scoreProposals({ decided, open, missed })).toEqual([
    {
      engine: "rules-1.0.0",
      kind: "direct",
      proposed: 12,
      asProposed: 2,
      edited: 2,
      edits: { speaker: 2, words: 1 },
      dismissed: 1,
      open: 7,
      missed: 1,
      precision: 0.4,
      recall: 0.8,
    },
    expect.objectContaining({ engine: "rules-1.1.0", proposed: 1, precision: 1, recall: 1 }),
  ]);
});

test("an edit that doesn't show in what was made is counted all the same", () => {
  const decided: DecidedProposal[] = [{ ...accepted, decision: "edited" }];
  expect(scoreProposals({ decided, open: [], missed: [] })).toMatchObject([
    { asProposed: 0, edited: 1, edits: { other: 1 } },
  ]);
});

test("where nothing is decided nothing is said of precision", () => {
  const open = [{ engine: "rules-1.0.0", kind: "figure" as const, count: 3 }];
  expect(scoreProposals({ decided: [], open, missed: [] })).toMatchObject([
    { proposed: 3, precision: null, recall: null },
  ]);
});

test("confidence is held against what came of it: a changed speaker says nothing against the words", () => {
  const said = { confidence: 0.9, secondConfidence: 0.6 };
  const decided: DecidedProposal[] = [
    { ...accepted, ...said },
    { ...accepted, ...said, edits: ["speaker"] },
    { ...accepted, ...said, edits: ["words"] },
    { ...dismissed, ...said },
    { ...accepted, ...said, isSpeakerKnown: false },
    accepted,
  ];
  expect(scoreConfidence(decided)).toMatchObject([
    { of: "words", reliability: { n: 5, bins: [{ said: expect.closeTo(0.9), right: 3 / 5 }] } },
    { of: "speaker", reliability: { n: 2, bins: [{ right: 1 / 2 }] } },
  ]);
});

test("a figure's value and period are two questions", () => {
  const figure: DecidedProposal = { ...accepted, kind: "figure", isSpeakerKnown: false };
  const said = { confidence: 0.8, secondConfidence: 0.7 };
  const decided: DecidedProposal[] = [
    { ...figure, ...said, edits: ["period"] },
    { ...figure, ...said, edits: ["unit", "period"] },
  ];
  expect(scoreConfidence(decided)).toMatchObject([
    { of: "value and unit", reliability: { n: 2, bins: [{ right: 1 / 2 }] } },
    { of: "period", reliability: { n: 1, bins: [{ right: 0 }] } },
  ]);
});
