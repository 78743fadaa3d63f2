import { setTimeout as wait } from "node:timers/promises";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { type Pressed, type PressOptions, pressOutdated } from "./commands.ts";
import { describeDisk } from "./press-page.ts";
import { countDue, findPage, listPressed, listUnpacked } from "./queries.ts";
import type { PressRoom } from "./room.ts";
import type { SiteFiles } from "./site-files.ts";
import { makeDue, recordPacked } from "./writes.ts";

/** So many files are looked at in a round; the next round goes on where this one ended. */
const lookedAtMax = 1000;
/** For making twins smaller, which can wait. */
const packMs = 5_000;
/** What was replaced may still be on its way to somebody. */
const keptMs = 60 * 60 * 1000;
const sweepEveryMs = 30 * 60 * 1000;

let lookedAtUpTo = "";
let sweptAt = Number.NEGATIVE_INFINITY;

/**
 * The press's round: files that are missing, altered or lead elsewhere than is written down are pressed again, with all else that isn't as it should be;
 * where nothing is left to do, twins are made smaller and what nothing leads to is removed.
 */
export async function mendSite(
  actor: Actor,
  room: PressRoom,
  { signal }: Pick<PressOptions, "signal"> = {},
): Promise<Result<Pressed>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  await makeDue(studioDb(), await findDamaged(room));
  const pressed = await pressOutdated(actor, room, { signal });
  if (!pressed.ok || signal?.aborted || (await countDue()) > 0) return pressed;
  if (performance.now() - sweptAt > sweepEveryMs) {
    sweptAt = performance.now();
    await asTheDiskAllows(() => sweepSite(actor, room));
  }
  await asTheDiskAllows(() => packSome(room, signal));
  return pressed;
}

async function findDamaged({ files }: PressRoom): Promise<string[]> {
  const looked = await listPressed(lookedAtUpTo, lookedAtMax);
  lookedAtUpTo = looked.length < lookedAtMax ? "" : (looked.at(-1)?.path ?? "");
  const damaged: string[] = [];
  for (const { path, object } of looked) {
    if (!(await isRight(files, path, object))) damaged.push(path);
  }
  return damaged;
}

async function isRight(files: SiteFiles, path: string, object: string): Promise<boolean> {
  // What the disk won't say of an address is told of the page, where it can't be pressed anew either.
  const to = await files.pointedTo(path).catch(() => null);
  return to === object && (await files.isWhole(object));
}

/** What can wait is left for a later round where the disk refuses: what must be written, and can't, is told of the pages. */
async function asTheDiskAllows(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (describeDisk(error) === null) throw error;
  }
}

/** Removes addresses that nobody knows (of another database, or of a worker that was killed between disk and database) and objects that nothing leads to: how many. */
export async function sweepSite(actor: Actor, { files }: PressRoom): Promise<Result<number>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  for await (const path of files.listPaths()) if (!(await findPage(path))) await files.remove(path);
  const kept = new Set<string>();
  for (let after = ""; ; ) {
    const some = await listPressed(after, lookedAtMax);
    for (const { object } of some) kept.add(object);
    after = some.at(-1)?.path ?? "";
    if (some.length < lookedAtMax) break;
  }
  return succeed(await files.sweep((name) => kept.has(name), keptMs));
}

/** Half the time at most, and not while pages wait: it uses what the machine has to spare. */
async function packSome({ files }: PressRoom, signal?: AbortSignal): Promise<void> {
  const until = performance.now() + packMs;
  while (!signal?.aborted && performance.now() < until && (await countDue()) === 0) {
    const [object] = await listUnpacked(1);
    if (object === undefined) return;
    const startedAt = performance.now();
    await files.pack(object);
    await recordPacked(studioDb(), object);
    await wait(performance.now() - startedAt);
  }
}
