import { undoProposalDecision } from "#domain/proposals/commands.ts";
import { type CommandCases, missingId } from "./command-case.ts";

export const cases: CommandCases = {
  undoProposalDecision: {
    action: "proposal.decide",
    run: (actor) => undoProposalDecision(actor, missingId),
  },
};
