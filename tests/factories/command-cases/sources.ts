import { createSource, releaseSource, updateSource } from "#domain/sources/commands.ts";
import {
  importLibrary,
  importSources,
  previewImport,
  undoImport,
} from "#domain/sources/commands-imports.ts";
import { rateReliability } from "#domain/sources/commands-reliability.ts";
import { addReply, releaseReply, withdrawReply } from "#domain/sources/commands-replies.ts";
import { type CommandCases, missingId } from "./command-case.ts";

const sourceId = missingId;
const fields = { title: "A report", language: "en" };

export const cases: CommandCases = {
  createSource: { action: "source.create", run: (actor) => createSource(actor, fields) },
  updateSource: {
    action: "source.update",
    run: (actor) => updateSource(actor, { sourceId, revision: 1, ...fields }),
  },
  releaseSource: { action: "source.release", run: (actor) => releaseSource(actor, sourceId) },
  rateReliability: {
    action: "reliability.rate",
    run: (actor) => rateReliability(actor, { of: { sourceId }, letter: "B", reason: "It is." }),
  },
  addReply: {
    action: "reply.add",
    run: (actor) =>
      addReply(actor, {
        ...{ sourceId, text: "No.", saidBy: "They" },
        ...{ receivedOn: "2026-05-04", language: "en" },
      }),
  },
  releaseReply: { action: "reply.release", run: (actor) => releaseReply(actor, missingId) },
  withdrawReply: {
    action: "reply.withdraw",
    run: (actor) => withdrawReply(actor, { replyId: missingId, note: "No." }),
  },
  previewImport: {
    action: "source.import",
    run: (actor) => previewImport(actor, "@book{k, title = {A report}}"),
  },
  importSources: {
    action: "source.import",
    run: (actor) => importSources(actor, { format: "bibtex", entries: [{ n: 1, fields }] }),
  },
  importLibrary: {
    action: "source.import",
    run: (actor) =>
      importLibrary(actor, { text: "@book{k, title = {A report}}", leave: [], again: [] }),
  },
  undoImport: { action: "source.import", run: (actor) => undoImport(actor, missingId) },
};
