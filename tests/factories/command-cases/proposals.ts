import { undoProposalDecision } from "#domain/proposals/commands.ts";
import { makeQuote, makeStatistic } from "#domain/proposals/commands-make.ts";
import { type CommandCases, missingId } from "./command-case.ts";

const passage = { textLayerId: missingId, start: 0, end: 5 };
const newPerson = { name: "Ivan Petrov", role: "Minister", language: "en" };

export const cases: CommandCases = {
  undoProposalDecision: {
    action: "proposal.decide",
    run: (actor) => undoProposalDecision(actor, missingId),
  },
  makeQuote: {
    action: "quote.create",
    run: (actor) => makeQuote(actor, { newPerson, quote: { passage, speech: "direct" } }),
  },
  makeStatistic: {
    action: "statistic.create",
    run: (actor) =>
      makeStatistic(actor, {
        newPerson,
        statistic: {
          target: { kind: "series", seriesId: missingId },
          period: "2023",
          value: { value: "1", origin: { kind: "none", because: "Nobody wrote it down." } },
        },
      }),
  },
};
