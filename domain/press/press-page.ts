import { studioDb } from "#db/client.ts";
import { publicationTags } from "#domain/tags.ts";
import { type Rendered, renderPage } from "./render.ts";
import type { PressRoom } from "./room.ts";
import {
  addPages,
  addTags,
  deletePage,
  findNewestChange,
  holdPage,
  leaveOfLateBuild,
  listTags,
  recordFailure,
  recordPressed,
  releasePages,
} from "./writes.ts";
import { isPresentBuild } from "./writes-builds.ts";
import { addPurge } from "./writes-purges.ts";

/** Changes may come faster than a page is rendered; after so many times what was rendered last stands, and the page stays due. */
const attemptsMax = 5;

type Outcome = "pressed" | "same" | "gone" | "failed";

/** A render that came to nothing: what it is made from has changed since, somebody else has seen to the page meanwhile, or workers of a newer build came. */
type Spent = "older" | "overtaken" | "of an older build";

/**
 * Makes one page a file: rendered, cleaned, kept under its hash with its twins, and the address led there. What fails leaves the last good file where it
 * is, and the reason in words. Throws WebAway.
 */
export async function pressPage(room: PressRoom, path: string): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const rendered = await renderPage(path, room.web);
    if (rendered.kind === "failed") return await fail(path, rendered.reason);
    try {
      const outcome =
        rendered.kind === "none"
          ? await takeAway(room, path, rendered.change)
          : await put(room, path, rendered);
      if (outcome === "older" && attempt < attemptsMax) continue;
      if (outcome === "of an older build") await releasePages(studioDb(), [path]);
      return isSpent(outcome) ? "same" : outcome;
    } catch (error) {
      const reason = describeDisk(error) ?? describeRefusal(error);
      if (reason === null) throw error;
      return await fail(path, reason);
    }
  }
}

function isSpent(outcome: Outcome | Spent): outcome is Spent {
  return ["older", "overtaken", "of an older build"].includes(outcome);
}

type Page = Extract<Rendered, { kind: "page" }>;

async function put(room: PressRoom, path: string, page: Page): Promise<Outcome | Spent> {
  const object = await room.files.keep(page.bytes, page);
  const outcome = await studioDb().transaction<Outcome | Spent>(async (tx) => {
    const held = await holdPage(tx, path);
    // Taken away meanwhile, or pressed from something newer.
    if (!held || held.change > page.change) return "overtaken";
    if (!(await isPresentBuild(tx, room.build))) return "of an older build";
    if ((await findNewestChange(tx, page.tags)) > page.change) return "older";
    const isSame = held.object === object && (await room.files.pointedTo(path)) === object;
    if (!isSame) await room.files.point(path, object);
    await recordPressed(tx, path, {
      object,
      change: page.change,
      build: page.build ?? room.build,
      tags: page.tags,
      isPacked: isSame && held.isPacked,
    });
    if (room.hasCdn && !isSame) await addPurge(tx, path);
    return isSame ? "same" : "pressed";
  });
  if (outcome === "pressed" || outcome === "same") await addReferences(page);
  return outcome;
}

/** What the page needs is pressed after it. It carries what the page was made from, but not what all pages are. */
async function addReferences({ references, tags }: Page): Promise<void> {
  const everywhere = new Set<string>(publicationTags);
  await addPages(studioDb(), references);
  await addTags(
    studioDb(),
    references.filter((reference) => reference.startsWith("/media/")),
    tags.filter((tag) => !everywhere.has(tag)),
  );
}

async function takeAway(room: PressRoom, path: string, change: number): Promise<Outcome | Spent> {
  return await studioDb().transaction<Outcome | Spent>(async (tx) => {
    if (!(await holdPage(tx, path))) return "overtaken";
    if ((await findNewestChange(tx, await listTags(tx, path))) > change) return "older";
    if (!(await isPresentBuild(tx, room.build))) return "of an older build";
    if (await leaveOfLateBuild(tx, path)) return "same";
    await room.files.remove(path);
    await deletePage(tx, path, change);
    if (room.hasCdn) await addPurge(tx, path);
    return "gone";
  });
}

async function fail(path: string, reason: string): Promise<Outcome> {
  await recordFailure(studioDb(), path, reason);
  return "failed";
}

const diskWords: Record<string, string> = {
  ENOSPC: "The disk is full.",
  EDQUOT: "The disk is full.",
  EROFS: "The folder of the site can't be written to.",
  EACCES: "The folder of the site can't be written to.",
  EPERM: "The folder of the site can't be written to.",
  EIO: "The disk answers with an error.",
  EMFILE: "Too many files are open.",
  ENFILE: "Too many files are open.",
};

/** What the disk refuses, in words; null for what isn't the disk's: of its errors those that no list foresees name a path, those of a connection don't. */
export function describeDisk(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  const code = String(error.code);
  return diskWords[code] ?? ("path" in error ? `The disk answers with ${code}.` : null);
}

/** Of SQLSTATE: data, constraints, limits. */
const refusalClasses = /^(22|23|54)/;

/** What the database refuses to keep of a page, in words; null for what isn't that page's: a connection, a lock. */
function describeRefusal(error: unknown): string | null {
  const cause = error instanceof Error ? error.cause : null;
  if (!(cause instanceof Error) || !("code" in cause)) return null;
  if (!refusalClasses.test(String(cause.code))) return null;
  return `The database can't keep what it is made from: ${cause.message}.`;
}
