import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { listAllPages, listPagesOf } from "./pages.ts";
import { pressPage } from "./press-page.ts";
import type { PressRoom } from "./room.ts";
import {
  addPages,
  claimDue,
  makeCarriersDue,
  makeDue,
  makeOutdatedDue,
  releasePages,
} from "./writes.ts";

/** So many pages are in the making at once: web renders one while another is compressed. */
const atOnce = 4;

/** Pages by what became of them. */
export type Pressed = { pressed: number; same: number; gone: number; failed: number };

type Options = { onPressed?: (sofar: Pressed) => void };

/** Presses what carries one of the tags, and the pages that there are now of the things they name. Throws WebAway where web doesn't answer: the pages stay due. */
export async function pressTagged(
  actor: Actor,
  room: PressRoom,
  tags: readonly string[],
): Promise<Result<Pressed>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  await makeCarriersDue(studioDb(), tags);
  await makeDue(studioDb(), await listPagesOf(tags));
  return succeed(await pressDue(room));
}

/** Presses whatever isn't as it should be, for a reason that told nobody: missing, failed, of another build, or left over by a worker that was killed. */
export async function pressOutdated(actor: Actor, room: PressRoom): Promise<Result<Pressed>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  await addPages(studioDb(), await listAllPages());
  await makeOutdatedDue(studioDb(), room.build);
  return succeed(await pressDue(room));
}

/** Presses every page, whether or not anything has changed. */
export async function pressAll(
  actor: Actor,
  room: PressRoom,
  options: Options = {},
): Promise<Result<Pressed>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  await makeDue(studioDb(), await listAllPages());
  return succeed(await pressDue(room, options));
}

/** Presses until nothing is due any more. Several may be at it at once: each takes other pages. */
async function pressDue(room: PressRoom, { onPressed }: Options = {}): Promise<Pressed> {
  const sofar: Pressed = { pressed: 0, same: 0, gone: 0, failed: 0 };
  const one = async () => {
    for (;;) {
      const [path] = await claimDue(studioDb(), 1);
      if (path === undefined) return;
      try {
        sofar[await pressPage(room, path)] += 1;
      } catch (error) {
        await releasePages(studioDb(), [path]);
        throw error;
      }
      onPressed?.(sofar);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, one));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  return sofar;
}
