import { join, resolve } from "node:path";
import { publicDb, type Reader } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fromCanonical } from "#domain/briefs/canonical.ts";
import { findBytes } from "#domain/capture/store.ts";
import { forceFoldersOf } from "#domain/copy-file.ts";
import { listRows } from "#domain/indicators/exports/list-rows.ts";
import { writeCsv } from "#domain/indicators/exports/write-csv.ts";
import { findPublicIndicator } from "#domain/indicators/queries-public.ts";
import { readImage } from "#domain/media/store.ts";
import { beginFolder } from "#domain/new-folder.ts";
import { findPublicPerson } from "#domain/people/queries-published.ts";
import { findPublicQuote } from "#domain/quotes/queries-published.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { findNewestChange } from "#domain/settings/public-page.ts";
import { findPublication } from "#domain/settings/queries.ts";
import { toCslItem } from "#domain/sources/formats/to-csl.ts";
import { findPublicBytes } from "#domain/sources/queries-public-captures.ts";
import { versionPath } from "#domain/urls.ts";
import { getSettings } from "#settings.ts";
import { describeExport } from "./describe-export.ts";
import { type ExportFiles, type ExportManifest, openFiles } from "./export-files.ts";
import {
  type CaptureToExport,
  eachVersion,
  listCaptures,
  listIndicatorSlugs,
  listNames,
  listPassages,
  listPictures,
  listQuoteCodes,
  listSayers,
  listSources,
  listSpeakerSlugs,
  type SourceToExport,
} from "./queries.ts";
import { writeMarkdown } from "./write-markdown.ts";

export type ExportedPublication = {
  versions: number;
  sources: number;
  indicators: number;
  quotes: number;
  captures: number;
  /** Of those, how many with their bytes. */
  withBytes: number;
  files: number;
  bytes: number;
};

const language = "en";

/**
 * Writes the whole publication into a folder as files that any program opens: what readers can read, by the role that sees nothing else and as it is at
 * one moment. What is withheld is so not in it; what was redacted neither. `onDone` hears how many captures are through. The folder has its name when all
 * is there.
 */
export async function exportPublication(
  actor: Actor,
  { folder, withHeld = false }: { folder: string; withHeld?: boolean },
  onDone: (done: number, of: number) => void = () => undefined,
): Promise<Result<ExportedPublication>> {
  if (!can(actor, "publication.export")) return fail({ code: "auth.notAllowed" });
  const begun = await beginFolder(resolve(folder));
  if (!begun.ok) return begun;
  const files = openFiles(begun.value.path);
  try {
    const { captures, ...read } = await writeWhatIsRead(files);
    const counts = await writeBytes(files, captures, { withHeld, onDone });
    await writeManifest(files, read);
    await forceFoldersOf(
      begun.value.path,
      files.written.map(({ path }) => path),
    );
    await begun.value.finish();
    const { versions, sources, indicators, quotes } = read;
    const bytes = files.written.reduce((sum, file) => sum + file.bytes, 0);
    const written = { files: files.written.length, bytes, captures: captures.length };
    return await runWrite(actor, async ({ audit }) => {
      const exported = { versions, sources, indicators, quotes, ...written, ...counts };
      const detail = { ...exported, withHeld };
      audit({ action: "publication.export", thing: "export", thingId: null, detail });
      return succeed(exported);
    });
  } catch (error) {
    await begun.value.discard();
    throw error;
  }
}

type Read = { publication: string; change: number };

async function writeManifest(files: ExportFiles, { publication, change }: Read): Promise<void> {
  const { publicUrl } = getSettings();
  const said = { format: "plumbline-export-1" as const, publication, publicUrl, change };
  const manifest: ExportManifest = { ...said, files: [...files.written] };
  await files.putJson("manifest.json", manifest);
}

/** All but the bytes, in one transaction. */
async function writeWhatIsRead(files: ExportFiles) {
  return await publicDb().transaction(
    async (tx) => {
      const { name: publication } = await findPublication(tx);
      const change = await findNewestChange(tx);
      await files.put("README.md", describeExport(publication, getSettings().publicUrl));
      const versions = await writeVersions(files, tx);
      const sources = await listSources(tx, language);
      await files.putJson("sources.json", sources.map(toItem));
      await files.putJson("passages.json", await listPassages(tx));
      const indicators = await writeIndicators(files, tx);
      const quotes = await writeAll(files, "quotes.json", await listQuoteCodes(tx), (code) =>
        findPublicQuote(code, language, tx),
      );
      await writeAll(files, "people.json", await listSpeakerSlugs(tx), (slug) =>
        findPersonToExport(slug, tx),
      );
      for (const { file, sha256 } of await listPictures(tx)) {
        const bytes = await readImage(sha256);
        if (bytes) await files.put(`media/${file}`, bytes);
      }
      const captures = await listCaptures(tx);
      const counts = { versions, sources: sources.length, indicators, quotes };
      return { publication, change, captures, ...counts };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

async function writeVersions(files: ExportFiles, db: Reader): Promise<number> {
  const { publicUrl } = getSettings();
  let versions = 0;
  for await (const { slug, n, canonical, sha256, redactionNote, isRedacted } of eachVersion(db)) {
    const facts = {
      url: `${publicUrl}${versionPath(slug, n)}`,
      sha256: sha256.toString("hex"),
      redactionNote: isRedacted ? (redactionNote ?? "") : null,
    };
    await files.put(`briefs/${slug}/v${n}.json`, canonical);
    await files.put(`briefs/${slug}/v${n}.md`, writeMarkdown(fromCanonical(canonical), facts));
    versions += 1;
  }
  return versions;
}

async function writeIndicators(files: ExportFiles, db: Reader): Promise<number> {
  const slugs = await listIndicatorSlugs(db);
  for (const slug of slugs) {
    const shown = await findPublicIndicator(slug, language, db);
    if (!shown) continue;
    const choice = { asOf: null, vintages: "all" } as const;
    const rows = listRows(shown.view, choice, getSettings().publicUrl);
    await files.put(`indicators/${slug}.csv`, writeCsv(rows));
    const sayers = await listSayers(db, slug);
    await files.putJson(`indicators/${slug}.json`, { ...shown.view, sayers });
  }
  return slugs.length;
}

/** CSL leaves room for what it doesn't know. */
function toItem({ source, held }: SourceToExport) {
  return { ...toCslItem(source), custom: held };
}

/** With each name and title by its language. */
async function findPersonToExport(slug: string, db: Reader) {
  const shown = await findPublicPerson(slug, language, db);
  if (!shown) return null;
  const { names, titles } = await listNames(db, slug);
  const roles = shown.view.roles.map((role) => ({ ...role, titles: titles.get(role.id) ?? {} }));
  return { view: { ...shown.view, names, roles } };
}

/** A list of what each name shows to readers; how many. */
async function writeAll(
  files: ExportFiles,
  path: string,
  names: readonly string[],
  find: (name: string) => Promise<{ view: unknown } | null>,
): Promise<number> {
  const views: unknown[] = [];
  for (const name of names) views.push((await find(name))?.view);
  await files.putJson(path, views);
  return views.length;
}

type Bytes = { withHeld: boolean; onDone: (done: number, of: number) => void };

/** The bytes of captures by their hash, and a list of them all. Each is asked about when it is written: what is redacted meanwhile stays out. */
async function writeBytes(
  files: ExportFiles,
  captures: readonly CaptureToExport[],
  { withHeld, onDone }: Bytes,
): Promise<{ withBytes: number }> {
  const listed: unknown[] = [];
  let withBytes = 0;
  for (const [at, capture] of captures.entries()) {
    const file = await writeCapture(files, capture, withHeld);
    listed.push({ ...capture, file });
    withBytes += file === null ? 0 : 1;
    onDone(at + 1, captures.length);
  }
  await files.putJson("captures.json", listed);
  return { withBytes };
}

async function writeCapture(
  files: ExportFiles,
  { code, n, sha256 }: CaptureToExport,
  withHeld: boolean,
): Promise<string | null> {
  if (sha256 === null) return null;
  const now = (await listCaptures(publicDb(), { code, n })).find((one) => !one.isRedacted);
  const mayRead = now && (withHeld || (await findPublicBytes(code, String(n))));
  const held = mayRead ? await findBytes(Buffer.from(sha256, "hex")) : null;
  const path = join("captures", sha256);
  return held && (await files.copy(held.path, path)) ? path : null;
}
