import {
  addFromIntake,
  dropIntake,
  requestIntakes,
  restoreIntake,
  retryIntake,
  takeInAddresses,
} from "#domain/intakes/commands.ts";
import { keepFromIntake } from "#domain/intakes/commands-known.ts";
import { endRobotsOverride, resumeRobotsOverride } from "#domain/intakes/commands-overrides.ts";
import { addUploadForIntake } from "#domain/intakes/commands-upload.ts";
import { fail } from "#domain/result.ts";
import { buildVisitFailure } from "../visits.ts";
import { type CommandCases, missingId } from "./command-case.ts";

const intakeId = missingId;
/** Nobody is out there. */
const room = {
  visit: async () => buildVisitFailure("dns.notFound"),
  read: async () => fail({ code: "captures.empty" }),
};

export const cases: CommandCases = {
  requestIntakes: {
    action: "intake.request",
    run: (actor) => requestIntakes(actor, { addresses: "https://news.example/a" }),
  },
  retryIntake: { action: "intake.request", run: (actor) => retryIntake(actor, { intakeId }) },
  endRobotsOverride: {
    action: "source.create",
    run: (actor) => endRobotsOverride(actor, { sourceId: missingId, reason: "They asked us." }),
  },
  resumeRobotsOverride: {
    action: "intake.request",
    run: (actor) => resumeRobotsOverride(actor, { sourceId: missingId, reason: "They allow it." }),
  },
  dropIntake: { action: "source.create", run: (actor) => dropIntake(actor, intakeId) },
  restoreIntake: { action: "source.create", run: (actor) => restoreIntake(actor, intakeId) },
  addFromIntake: {
    action: "source.create",
    run: (actor) => addFromIntake(actor, { intakeId, source: { title: "A", language: "en" } }),
  },
  keepFromIntake: {
    action: "source.create",
    run: (actor) => keepFromIntake(actor, { intakeId, sourceId: missingId }),
  },
  addUploadForIntake: {
    action: "source.create",
    run: (actor) =>
      addUploadForIntake(actor, {
        ...{ intakeId, source: { title: "A", language: "en" } },
        content: { method: "paste", text: "Trade came to 46.5 billion dollars." },
      }),
  },
  takeInAddresses: { action: "intake.take", run: (actor) => takeInAddresses(actor, room) },
};
