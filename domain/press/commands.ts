import { setTimeout as wait } from "node:timers/promises";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { haveSeveral } from "./at-once.ts";
import { listAllPages, listPagesOf } from "./pages.ts";
import { pressPage } from "./press-page.ts";
import { countDue } from "./queries.ts";
import type { PressRoom } from "./room.ts";
import {
  addPages,
  claimDue,
  makeAllDue,
  makeCarriersDue,
  makeDue,
  makeOutdatedDue,
  releasePages,
} from "./writes.ts";

/** Pages by what became of them. */
export type Pressed = { pressed: number; same: number; gone: number; failed: number };

export type PressOptions = {
  /** After each page: of so many that are known by then. What a page needs becomes known with it. */
  onPressed?: (done: number, of: number) => void;
  /** Whether it also waits for what others are pressing. */
  waitsForOthers?: boolean;
};

/** A worker that was killed holds its pages for so long at most (writes.ts), and another may have to press them then. */
const othersMs = 90_000;

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
export async function pressOutdated(
  actor: Actor,
  room: PressRoom,
  options: PressOptions = {},
): Promise<Result<Pressed>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  await addPages(studioDb(), await listAllPages());
  await makeOutdatedDue(studioDb(), room.build);
  return succeed(await pressDue(room, options));
}

/** Presses every page and every file that one needs, whether or not anything has changed. */
export async function pressAll(
  actor: Actor,
  room: PressRoom,
  options: PressOptions = {},
): Promise<Result<Pressed>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  await addPages(studioDb(), await listAllPages());
  await makeAllDue(studioDb());
  return succeed(await pressDue(room, { waitsForOthers: true, ...options }));
}

/** Presses until nothing is due any more. Several may be at it at once: each takes other pages. */
async function pressDue(
  room: PressRoom,
  { onPressed, waitsForOthers = false }: PressOptions = {},
): Promise<Pressed> {
  const sofar: Pressed = { pressed: 0, same: 0, gone: 0, failed: 0 };
  const until = performance.now() + othersMs;
  let done = 0;
  let of = onPressed ? await countDue() : 0;
  await haveSeveral(async () => {
    for (;;) {
      const [path] = await claimDue(studioDb(), 1);
      if (path === undefined) {
        if (!waitsForOthers || performance.now() > until || (await countDue()) === 0) return;
        await wait(100);
        continue;
      }
      try {
        sofar[await pressPage(room, path)] += 1;
      } catch (error) {
        await releasePages(studioDb(), [path]);
        throw error;
      }
      done += 1;
      onPressed?.(done, Math.max(done, of));
      if (onPressed && done >= of) of = done + (await countDue());
    }
  });
  return sofar;
}
