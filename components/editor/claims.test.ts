import { expect, it } from "vitest";
import type { CandidatesInput } from "#domain/briefs/queries-candidates.ts";
import { lint } from "#domain/evidence/lint/lint.ts";
import { type EvidenceSnapshot, emptySnapshot } from "#domain/evidence/lint/snapshot.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { buildDoc, buildSnapshot, buildStatisticEvidence } from "#tests/fixtures/linting.ts";
import { followClaims } from "./claims.ts";
import { createEvidenceStore } from "./evidence-store.ts";
import { createStore } from "./store.ts";

/** A draft whose questions a test answers; `asked` are those that the server was asked, in order. */
function follow(text: string, initial: EvidenceSnapshot = emptySnapshot) {
  const doc = buildDoc(paragraph(text));
  const evidence = createEvidenceStore(initial, "en");
  const lintNow = () => lint(doc, evidence.get(), { language: "en", stage: "draft" });
  const asked: CandidatesInput[] = [];
  const server: { answer: EvidenceSnapshot | null } = { answer: emptySnapshot };
  const claims = followClaims({
    linter: { results: createStore(lintNow()), lintNow },
    evidence,
    readDocument: () => doc,
    ask: async (input) => {
      asked.push(input);
      return server.answer;
    },
  });
  return { claims, evidence, asked, server };
}

it("asks what a figure may mean once, and again when somebody comes back to the tab", async () => {
  const { claims, evidence, asked, server } = follow("It was 46.5 billion dollars.");
  expect(await claims.settle()).toBe(true);
  expect(await claims.settle()).toBe(true);
  expect(asked).toMatchObject([{ values: ["46500000000"] }]);
  const made = buildStatisticEvidence();
  server.answer = buildSnapshot({ statistics: [made] });
  expect(await claims.askAgain()).toBe(true);
  expect(evidence.get().statistics[made.vintageId]).toEqual(made);
});

it("asks for a range by both its ends", async () => {
  const { claims, asked } = follow("It was 46.5–54 billion dollars.");
  await claims.settle();
  expect(asked).toMatchObject([{ values: ["46500000000", "54000000000"] }]);
});

it("learns what was revised meanwhile", async () => {
  const known = buildStatisticEvidence();
  const { claims, asked } = follow("Nothing.", buildSnapshot({ statistics: [known] }));
  await claims.askAgain();
  expect(asked).toMatchObject([{ vintageIds: [known.vintageId] }]);
});

it("tells that the server didn't answer, and asks again", async () => {
  const { claims, asked, server } = follow("It was 46.5 billion dollars.");
  server.answer = null;
  expect(await claims.settle()).toBe(false);
  server.answer = emptySnapshot;
  expect(await claims.settle()).toBe(true);
  expect(asked).toHaveLength(2);
});
