import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { workThrough } from "./at-once.ts";
import { findDifference } from "./difference.ts";
import { isCompressible, nameOf, readName } from "./layout.ts";
import { listAllPages } from "./pages.ts";
import { findPage, listPaths } from "./queries.ts";
import { type Rendered, renderPage } from "./render.ts";
import type { PressRoom } from "./room.ts";
import { hashOf } from "./site-files.ts";
import type { Finding } from "./view.ts";

/** How many addresses were looked at, and what was found, by address. */
export type Verified = { pages: number; findings: Finding[] };

type Options = {
  /** Of these alone, with what they need. */
  paths?: readonly string[];
  onVerified?: (done: number, of: number) => void;
};

/**
 * Tells in what the pressed site differs from what would be pressed now: for every page that is pressed or ought to be, all that it needs, and what lies there
 * besides. Changes nothing. What is being pressed just then is looked at once more. Throws WebAway.
 */
export async function verifySite(
  actor: Actor,
  room: PressRoom,
  { paths, onVerified }: Options = {},
): Promise<Result<Verified>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  const queue = [...new Set(paths ?? [...(await listAllPages()), ...(await listPaths())])];
  const known = new Set(queue);
  const findings: Finding[] = [];
  let done = 0;
  await workThrough(queue, async (path) => {
    const first = await lookAt(room, path);
    const seen = first.findings.length === 0 ? first : await lookAt(room, path);
    findings.push(...seen.findings);
    for (const reference of seen.references) {
      if (known.has(reference)) continue;
      known.add(reference);
      queue.push(reference);
    }
    done += 1;
    onVerified?.(done, queue.length);
  });
  if (!paths)
    for await (const path of room.files.listPaths())
      if (!known.has(path) && !(await findPage(path))) findings.push({ path, kind: "superfluous" });
  findings.sort((a, b) => (a.path < b.path ? -1 : 1));
  return succeed({ pages: known.size, findings });
}

type Looked = { findings: Finding[]; references: string[] };

async function lookAt(room: PressRoom, path: string): Promise<Looked> {
  const rendered = await renderPage(path, room.web);
  const references = rendered.kind === "page" ? rendered.references : [];
  const findings: Finding[] = await findAtPath(room, path, rendered);
  if (rendered.kind === "failed") findings.push({ path, kind: "failing", reason: rendered.reason });
  return { findings, references };
}

async function findAtPath(
  { files }: PressRoom,
  path: string,
  rendered: Rendered,
): Promise<Finding[]> {
  const to = await files.pointedTo(path);
  const { object: writtenDown = null, isKept = false } = (await findPage(path)) ?? {};
  if (rendered.kind === "none" && !isKept)
    return to === null ? [] : [{ path, kind: "superfluous" }];
  if (to === null) {
    const isToBeThere = rendered.kind === "page" || writtenDown !== null;
    return isToBeThere ? [{ path, kind: "missing" }] : [];
  }
  if (to !== writtenDown) return [{ path, kind: "astray", to, writtenDown }];
  const damage = await files.findDamage(to);
  if (damage) return [{ path, kind: "damaged", ...damage }];
  return rendered.kind === "page" ? await compare(files, { path, to }, rendered) : [];
}

type Fresh = Extract<Rendered, { kind: "page" }>;

/** What is pressed, and whole, with what would be pressed now. */
async function compare(
  files: PressRoom["files"],
  { path, to }: { path: string; to: string },
  fresh: Fresh,
): Promise<Finding[]> {
  const { ending, status } = fresh;
  if (to === nameOf({ sha256: hashOf(fresh.bytes), ending, status })) return [];
  const object = readName(to);
  const bytes = await files.read(to);
  // Replaced since.
  if (!object || !bytes) return [{ path, kind: "missing" }];
  const difference = findDifference(describe(object, bytes), describe(fresh, fresh.bytes));
  return [{ path, kind: "differs", ...difference }];
}

function describe({ ending, status }: Pick<Fresh, "ending" | "status">, bytes: Buffer) {
  return { bytes, kind: `${ending} ${status}`, isText: isCompressible(ending) };
}
