import { acceptSubmission, creditSender } from "#domain/submissions/commands-accept.ts";
import { tellFigures } from "#domain/submissions/commands-figures.ts";
import { removeFilter, saveFilter } from "#domain/submissions/commands-filters.ts";
import {
  claimSubmission,
  declineSubmission,
  fetchAddress,
  forgetSubmissions,
  markDuplicate,
  markSpam,
  replyToSubmission,
  undoDecision,
} from "#domain/submissions/commands-moderate.ts";
import { answerSubmission, submit } from "#domain/submissions/commands-send.ts";
import { moderateTogether, undoTogether } from "#domain/submissions/commands-together.ts";
import { answerContactOpening } from "#domain/submissions/contact/commands-answer.ts";
import { openContact } from "#domain/submissions/contact/commands-open.ts";
import { cleanFiles } from "#domain/submissions/files/commands-clean.ts";
import { holdFile } from "#domain/submissions/files/commands-hold.ts";
import { openForm } from "../submissions.ts";
import { type CommandCases, missingId } from "./command-case.ts";

const submissionId = missingId;
const sender = { network: "192.0.2.0/24" };

export const cases: CommandCases = {
  submit: {
    action: "submission.send",
    run: (actor) => submit(actor, { form: openForm(), text: "A bulletin." }, sender),
  },
  answerSubmission: {
    action: "submission.send",
    run: (actor) => answerSubmission(actor, { code: "none", text: "More." }, sender),
  },
  claimSubmission: {
    action: "submission.decide",
    run: (actor) => claimSubmission(actor, { submissionId, takes: true }),
  },
  replyToSubmission: {
    action: "submission.decide",
    run: (actor) => replyToSubmission(actor, { submissionId, text: "Which page?" }),
  },
  declineSubmission: {
    action: "submission.decide",
    run: (actor) => declineSubmission(actor, { submissionId, reason: "known" }),
  },
  markDuplicate: {
    action: "submission.decide",
    run: (actor) => markDuplicate(actor, { submissionId, of: missingId }),
  },
  markSpam: { action: "submission.decide", run: (actor) => markSpam(actor, { submissionId }) },
  acceptSubmission: {
    action: "submission.decide",
    run: (actor) => acceptSubmission(actor, { submissionId }),
  },
  creditSender: {
    action: "submission.decide",
    run: (actor) => creditSender(actor, { submissionId, credits: false }),
  },
  fetchAddress: {
    action: "submission.decide",
    run: (actor) => fetchAddress(actor, { submissionId }),
  },
  undoDecision: {
    action: "submission.decide",
    run: (actor) => undoDecision(actor, { submissionId }),
  },
  holdFile: {
    action: "submission.send",
    run: (actor) => holdFile(actor, { bytes: Buffer.from("Page 3.") }, { ...sender, form: "one" }),
  },
  openContact: {
    action: "submission.open-contact",
    run: (actor) => openContact(actor, { submissionId, reason: "To ask for the page." }),
  },
  answerContactOpening: {
    action: "submission.clean",
    run: (actor) => answerContactOpening(actor, missingId),
  },
  cleanFiles: { action: "submission.clean", run: (actor) => cleanFiles(actor) },
  moderateTogether: {
    action: "submission.decide",
    run: (actor) => moderateTogether(actor, { submissionIds: [submissionId], act: "claim" }),
  },
  undoTogether: {
    action: "submission.decide",
    run: (actor) => undoTogether(actor, { togetherId: missingId }),
  },
  saveFilter: {
    action: "submission.decide",
    run: (actor) => saveFilter(actor, { name: "Grain", query: "q=grain" }),
  },
  removeFilter: {
    action: "submission.decide",
    run: (actor) => removeFilter(actor, { filterId: missingId }),
  },
  tellFigures: { action: "submission.tell-figures", run: tellFigures },
  forgetSubmissions: { action: "submission.forget", run: (actor) => forgetSubmissions(actor) },
};
