import type { Actor } from "#domain/auth/actor.ts";
import { fromCanonical } from "#domain/briefs/canonical.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import { createPassage } from "#domain/capture/commands-passages.ts";
import { uploadImage } from "#domain/media/commands.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { versionPath } from "#domain/urls.ts";
import type { OwnRemark } from "../post.ts";
import { bindDocument } from "./bind-document.ts";
import { importBrief } from "./commands-briefs.ts";
import type { Ledger } from "./ledger.ts";
import type { ExportFolder } from "./read-folder.ts";

const path = /^briefs\/([^/]+)\/v(\d+)\.json$/;

type Version = { slug: string; n: number; path: string; sha256: string };

/** The newest version of each brief as a draft. Those before it are told, with the hash under which the export keeps them. */
export async function takeBriefs(actor: Actor, folder: ExportFolder, ledger: Ledger) {
  const versions = folder.manifest.files.flatMap((file): Version[] => {
    const [, slug, n] = path.exec(file.path) ?? [];
    return slug === undefined ? [] : [{ ...file, slug, n: Number(n) }];
  });
  for (const [slug, of] of Map.groupBy(versions, (version) => version.slug)) {
    const [newest, ...older] = of.toSorted((a, b) => b.n - a.n);
    for (const { n, path: kept, sha256 } of older.toReversed()) {
      const remarks: OwnRemark[] = [{ code: "versionKept", values: { path: kept, sha256 } }];
      await ledger.tell({ kind: "version", id: `${slug} v${n}`, outcome: "left", remarks });
    }
    if (newest) await takeBrief(actor, { folder, newest }, ledger);
  }
}

type Parts = { folder: ExportFolder; newest: Version };

async function takeBrief(actor: Actor, { folder, newest }: Parts, ledger: Ledger) {
  const { slug, n } = newest;
  const content = await readContent(folder, newest.path);
  const told = { kind: "brief" as const, id: slug, title: content?.title ?? "" };
  if (content === null) {
    const problems = [{ code: "importFile.otherShape", values: { file: newest.path } } as const];
    await ledger.tell({ ...told, outcome: "broken", problems });
    return;
  }
  if (content.brief.changeClass === "withdrawal") {
    await ledger.tell({ ...told, outcome: "left", remarks: [{ code: "wasWithdrawn" }] });
    return;
  }
  const bindings = await makeBindings(actor, { folder, content }, ledger);
  if (!bindings.ok) {
    await ledger.tell({ ...told, outcome: "broken", problems: bindings.problems });
    return;
  }
  const { document, unbound, picturesLost } = bindDocument(content, bindings.value);
  const site = folder.manifest.publicUrl;
  const address = `${site}${versionPath(slug, n)}`;
  const made = await importBrief(actor, { content, document, site, address });
  const { path: kept, sha256 } = newest;
  const remarks: OwnRemark[] = [
    { code: "versionKept", values: { path: kept, sha256 } },
    ...(unbound > 0 ? [{ code: "evidenceAsWords", values: { count: unbound } } as const] : []),
    ...(picturesLost > 0
      ? [{ code: "picturesNotThere", values: { count: picturesLost } } as const]
      : []),
  ];
  await ledger.tell(
    made.ok
      ? { ...told, outcome: "new", remarks }
      : { ...told, outcome: "broken", problems: made.problems },
  );
}

async function readContent(folder: ExportFolder, of: string): Promise<VersionContent | null> {
  try {
    return fromCanonical(await folder.readText(of));
  } catch {
    // Of a schema that isn't known here.
    return null;
  }
}

type Named = { folder: ExportFolder; content: VersionContent };

/** Passages and pictures are made when a brief needs them. */
async function makeBindings(actor: Actor, { folder, content }: Named, ledger: Ledger) {
  const passages = new Map<string, string>();
  for (const id of listPassages(content)) {
    const span = ledger.spans.get(id);
    if (span === undefined) continue;
    const made = await createPassage(actor, span);
    if (!made.ok) return made;
    passages.set(id, made.value.id);
  }
  const media = new Map<string, string>();
  for (const { id, url } of content.media) {
    const uploaded = await takePicture(actor, folder, `media/${url.split("/").at(-1)}`);
    if (uploaded.ok) media.set(id, uploaded.value);
  }
  return succeed({ ...ledger, passages, media });
}

function listPassages({ evidence }: VersionContent): string[] {
  return evidence.flatMap((entry) => {
    if (entry.kind !== "passage" && entry.kind !== "note") return [];
    return entry.origin ? [entry.origin.passageId] : [];
  });
}

async function takePicture(
  actor: Actor,
  folder: ExportFolder,
  of: string,
): Promise<Result<string>> {
  if (!folder.has(of)) return fail({ code: "thing.notFound" });
  const file = { bytes: await folder.readBytes(of), fileName: of.split("/").at(-1) ?? "" };
  const uploaded = await uploadImage(actor, file);
  return uploaded.ok ? succeed(uploaded.value.id) : uploaded;
}
