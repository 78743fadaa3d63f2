import { createSource, releaseSource, updateSource } from "#domain/sources/commands.ts";
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
};
