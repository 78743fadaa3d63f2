import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { findPublication } from "#domain/settings/queries.ts";
import { workThrough } from "./at-once.ts";
import {
  addPressed,
  type Pressed,
  type PressOptions,
  pressOutdated,
  pressWaiting,
} from "./commands.ts";
import { type ExportFolder, type Moved, openExport, refusing } from "./export-folder.ts";
import {
  describeFile,
  findClash,
  type ManifestFile,
  notFoundName,
  type PlannedFile,
  planFile,
} from "./export-layout.ts";
import { listFurtherPages } from "./further-pages.ts";
import { readName } from "./layout.ts";
import { readSite, type SitePage } from "./queries.ts";
import { renderNotFound } from "./render.ts";
import type { PressRoom } from "./room.ts";
import { hashOf } from "./site-files.ts";
import { addPages, makeDue } from "./writes.ts";

/** What an export holds now, what became of its files, and what was pressed for it. Sizes in bytes. */
export type Exported = Moved & { files: number; bytes: number; pressed: Pressed };

type Options = Pick<PressOptions, "onPressed"> & {
  /** After each file that was looked at, of so many. */
  onWritten?: (done: number, of: number) => void;
};

/** Whoever publishes while it is exported is waited for so many times. */
const attemptsMax = 5;

/**
 * Writes the public site into a folder from which any host of files can serve it (export-layout.ts), with all that has changed until now, in every language on offer. Pages that say
 * they were withdrawn are left out; one that can't be pressed stands as it was pressed last. Throws WebAway.
 */
export async function exportSite(
  actor: Actor,
  room: PressRoom,
  { folder, ...options }: Options & { folder: string },
): Promise<Result<Exported>> {
  if (!can(actor, "page.press")) return fail({ code: "auth.notAllowed" });
  const opened = await openExport(folder);
  if (!opened.ok) return opened;
  return await refusing(folder, async () => {
    try {
      return await fill(actor, room, opened.value, options);
    } finally {
      await opened.value.close();
    }
  });
}

async function fill(
  actor: Actor,
  room: PressRoom,
  folder: ExportFolder,
  { onPressed, onWritten }: Options,
): Promise<Result<Exported>> {
  const notFound = await renderNotFound(room.web);
  await addPages(studioDb(), notFound.references);
  // Pages of further languages are pressed once somebody has read them; of a folder nobody can ask for what isn't there.
  const known = await pressOutdated(actor, room, { waitsForOthers: true, onPressed });
  if (!known.ok) return known;
  let sofar = known.value;
  const { languages } = await findPublication();
  await addPages(studioDb(), listFurtherPages((await readSite()).pages, languages));
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    // What failed a moment ago isn't tried again at once.
    const pressMore = attempt === 1 ? pressWaiting : pressOutdated;
    const pressed = await pressMore(actor, room, { waitsForOthers: true, onPressed });
    if (!pressed.ok) return pressed;
    sofar = addPressed(sofar, pressed.value);
    const { change, pages, isCurrent } = await readSite();
    if (!isCurrent) continue;
    const planned = pages.flatMap(planPage);
    const clash = findClash([...planned, { address: `/${notFoundName}`, path: notFoundName }]);
    if (clash) return fail({ code: "press.placesClash", values: clash });
    await folder.begin();
    const { files, damaged } = await putAll(room, folder, planned, onWritten);
    if (damaged.length > 0) {
      await makeDue(studioDb(), damaged);
      continue;
    }
    files.push(await putNotFound(folder, notFound.bytes));
    const moved = await folder.finish({ publicUrl: room.web.publicUrl, change, files });
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return succeed({ ...moved, files: files.length, bytes, pressed: sofar });
  }
  return fail({ code: "press.changesTooFast" });
}

type PlannedPage = PlannedFile & { page: SitePage };

function planPage(page: SitePage): PlannedPage[] {
  const object = readName(page.object);
  return object?.status === 200 ? [{ ...planFile(page.path, object), page }] : [];
}

/** Puts the site's files into the folder. Those whose bytes the disk has altered or lost are told, unless they can't be pressed: then they are left out. */
async function putAll(
  { files: siteFiles }: PressRoom,
  folder: ExportFolder,
  planned: readonly PlannedPage[],
  onWritten: Options["onWritten"],
): Promise<{ files: ManifestFile[]; damaged: string[] }> {
  const files: ManifestFile[] = [];
  const damaged: string[] = [];
  let done = 0;
  await workThrough(planned, async (file) => {
    const bytes = await siteFiles.read(file.page.object);
    if (bytes && hashOf(bytes) === file.object.sha256) {
      await folder.put(file.path, bytes);
      files.push(describeFile(file, bytes.length));
    } else if (!file.page.isFailing) damaged.push(file.address);
    done += 1;
    onWritten?.(done, planned.length);
  });
  return { files, damaged };
}

async function putNotFound(folder: ExportFolder, bytes: Buffer): Promise<ManifestFile> {
  await folder.put(notFoundName, bytes);
  const object = { sha256: hashOf(bytes), ending: "html", status: 200 } as const;
  return describeFile({ address: `/${notFoundName}`, path: notFoundName, object }, bytes.length);
}
