import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { WebAway } from "./ask-web.ts";
import type { Pressed, PressOptions } from "./commands.ts";
import { mendSite } from "./commands-mend.ts";
import type { PressRoom } from "./room.ts";
import { recordRound, recordWorker } from "./writes-builds.ts";

/** Says that a worker of this build is there. Any number may; the studio is told when none has for long. */
export async function reportWorker(actor: Actor, build: string): Promise<Result<null>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  await recordWorker(build);
  return succeed(null);
}

/** `mendSite`, and how it ended is written down for the studio. Throws what it throws. */
export async function makeRound(
  actor: Actor,
  room: PressRoom,
  options: Pick<PressOptions, "signal"> = {},
): Promise<Result<Pressed>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  await recordWorker(room.build);
  try {
    const pressed = await mendSite(actor, room, options);
    await recordRound(room.build, null);
    return pressed;
  } catch (error) {
    await recordRound(room.build, describeRound(error));
    throw error;
  }
}

/** An error of the database bears what it was asked with, which is not for the desk. */
function describeRound(error: unknown): string {
  return error instanceof WebAway
    ? `${error.message}.`
    : "What went wrong stands in the worker’s log.";
}
