import { checkSource, requestCheck, watchSources } from "#domain/watch/commands.ts";
import { decideDrift } from "#domain/watch/commands-drifts.ts";
import type { WatchRoom } from "#domain/watch/room.ts";
import { type CommandCases, missingId } from "./command-case.ts";

/** Nobody is out there. */
const room: WatchRoom = {
  visit: async () => ({ kind: "failed", outcome: "unreachable", reason: "dns.notFound" }),
  read: async () => ({ text: null, failure: "captures.empty" }),
  chance: () => 0,
};

export const cases: CommandCases = {
  watchSources: { action: "source.watch", run: (actor) => watchSources(actor, room) },
  checkSource: { action: "source.watch", run: (actor) => checkSource(actor, room, missingId) },
  requestCheck: { action: "source.check", run: (actor) => requestCheck(actor, missingId) },
  decideDrift: {
    action: "drift.decide",
    run: (actor) => decideDrift(actor, { driftId: missingId, decision: "accepted" }),
  },
};
