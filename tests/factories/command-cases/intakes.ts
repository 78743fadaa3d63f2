import {
  addFromIntake,
  dropIntake,
  requestIntakes,
  retryIntake,
  takeInAddresses,
} from "#domain/intakes/commands.ts";
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
  retryIntake: { action: "source.create", run: (actor) => retryIntake(actor, { intakeId }) },
  dropIntake: { action: "source.create", run: (actor) => dropIntake(actor, intakeId) },
  addFromIntake: {
    action: "source.create",
    run: (actor) => addFromIntake(actor, { intakeId, source: { title: "A", language: "en" } }),
  },
  takeInAddresses: { action: "intake.take", run: (actor) => takeInAddresses(actor, room) },
};
