import { systemActor } from "#domain/auth/actor.ts";
import { makeRound } from "#domain/press/commands-round.ts";
import { openPressRoom } from "#domain/press/room.ts";

/** Makes the press's round before a web on the port that is given: a process of its own, for tests that kill it. */
const [port, build = ""] = process.argv.slice(2);
await makeRound(
  systemActor,
  openPressRoom({ port: () => Number(port), publicUrl: "http://localhost:3000" }, build),
);
process.exit(0);
