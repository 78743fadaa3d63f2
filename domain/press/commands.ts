import { setTimeout as wait } from "node:timers/promises";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { publicationTags } from "#domain/tags.ts";
import { homePath } from "#domain/urls.ts";
import { haveSeveral } from "./at-once.ts";
import { listAllPages, listPagesOf } from "./pages.ts";
import { pressPage } from "./press-page.ts";
import { countDue, countOfOtherBuilds } from "./queries.ts";
import { renderPage } from "./render.ts";
import type { PressRoom } from "./room.ts";
import {
  addPages,
  claimDue,
  listDueCarriers,
  listDueFurther,
  makeAllDue,
  makeCarriersDue,
  makeDue,
  makeOtherBuildsDue,
  makeOutdatedDue,
  releasePages,
} from "./writes.ts";

/** Pages by what became of them. */
export type Pressed = { pressed: number; same: number; gone: number; failed: number };

export const nothingPressed: Pressed = { pressed: 0, same: 0, gone: 0, failed: 0 };

export function addPressed(a: Pressed, b: Pressed): Pressed {
  return {
    pressed: a.pressed + b.pressed,
    same: a.same + b.same,
    gone: a.gone + b.gone,
    failed: a.failed + b.failed,
  };
}

export type PressOptions = {
  /** After each page: of so many that are known by then. What a page needs becomes known with it. */
  onPressed?: (done: number, of: number) => void;
  /** Whether it also waits for what others are pressing. */
  waitsForOthers?: boolean;
  /** Only these, as far as they are due, the first of them first. */
  among?: readonly string[];
  /** Whoever must end takes no further page. */
  signal?: AbortSignal | undefined;
};

/** Whoever changed something isn't to wait behind a change of thousands of pages: so many are pressed by the job that tells of them, more by whoever presses what waits. */
const ownMax = 100;

/** A worker that was killed holds its pages for so long at most (writes.ts), and another may have to press them then. */
const othersMs = 90_000;

/**
 * Presses the pages that there are now of the things that the tags name, and then what carries one of the tags; where those are many they are only made due,
 * for `pressWaiting`. Throws WebAway where web doesn't answer: the pages stay due.
 */
export async function pressTagged(
  actor: Actor,
  room: PressRoom,
  tags: readonly string[],
): Promise<Result<Pressed>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  const named = await listPagesOf(tags);
  await makeCarriersDue(studioDb(), tags);
  await makeDue(studioDb(), named);
  const own = new Set([...named, ...(await listDueCarriers(studioDb(), tags, ownMax + 1))]);
  const first = own.size <= ownMax ? [...own] : named.slice(0, ownMax);
  // What every page is made anew for must not stay in another language: words that were taken away.
  const isOfAll = publicationTags.some((tag) => tags.includes(tag));
  const among = isOfAll ? [...first, ...(await listDueFurther(studioDb(), first))] : first;
  return succeed(among.length === 0 ? nothingPressed : await pressDue(room, { among }));
}

/** Presses what waits, whoever made it due. Throws WebAway. */
export async function pressWaiting(
  actor: Actor,
  room: PressRoom,
  options: PressOptions = {},
): Promise<Result<Pressed>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  return succeed((await countDue()) === 0 ? nothingPressed : await pressDue(room, options));
}

/** Presses whatever isn't as it should be, for a reason that told nobody: missing, failed, of another build, or left over by a worker that was killed. */
export async function pressOutdated(
  actor: Actor,
  room: PressRoom,
  options: PressOptions = {},
): Promise<Result<Pressed>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  await addPages(studioDb(), await listAllPages());
  await makeOutdatedDue(studioDb());
  if (await hasWebBuild(room)) await makeOtherBuildsDue(studioDb(), room.build);
  return succeed(await pressDue(room, options));
}

/** In the middle of a deploy web may still be of the build before, or already of the next: pressed by it, pages would be of another build again. */
async function hasWebBuild({ web, build }: PressRoom): Promise<boolean> {
  if ((await countOfOtherBuilds(build)) === 0) return false;
  const home = await renderPage(homePath(), web);
  return home.kind !== "page" || home.build === null || home.build === build;
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
  { onPressed, waitsForOthers = false, among, signal }: PressOptions = {},
): Promise<Pressed> {
  const sofar = { ...nothingPressed };
  const until = performance.now() + othersMs;
  let done = 0;
  let of = onPressed ? await countDue() : 0;
  await haveSeveral(async () => {
    while (!signal?.aborted) {
      const [path] = await claimDue(studioDb(), { build: room.build, count: 1, among });
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
