import type { Node as PMNode } from "@tiptap/pm/model";
import type { Db, Tx } from "#db/client.ts";
import type { Finding } from "#domain/evidence/lint/finding.ts";
import { lint } from "#domain/evidence/lint/lint.ts";
import { makePrintedWords } from "#domain/evidence/lint/printed-words.ts";
import type { EvidenceSnapshot } from "#domain/evidence/lint/snapshot.ts";
import { type Result, succeed } from "#domain/result.ts";
import { listPlotted } from "#domain/richtext/chart-points.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import { type EvidenceRef, readEvidence } from "#domain/richtext/evidence-nodes.ts";
import type { PrintedWords } from "#domain/richtext/project-text.ts";
import { type DraftItem, listItems } from "./checks/draft-items.ts";
import { loadDecisions } from "./checks/queries-decisions.ts";
import { type LoadedEvidence, loadEvidence } from "./load-evidence.ts";
import { loadMedia } from "./load-media.ts";
import { listDismissedDrifts } from "./queries-notices.ts";
import { toSnapshot } from "./snapshot.ts";
import type { VersionContent } from "./version-content.ts";

export type ReadDraft = {
  doc: PMNode;
  /** Its evidence nodes and marks. */
  refs: readonly EvidenceRef[];
  loaded: LoadedEvidence;
  snapshot: EvidenceSnapshot;
  media: VersionContent["media"];
  print: PrintedWords;
  /** Its citations and waivers, in reading order, and what was decided on each. */
  items: readonly DraftItem[];
};

export type CheckedDraft = ReadDraft & { findings: readonly Finding[] };

type Stored = {
  /** Of the brief. */
  id: string;
  document: unknown;
  language: string;
};

/** A draft with all its evidence, and what the linter says of it on the server: the browser's word is not taken. */
export async function checkDraft(db: Db | Tx, draft: Stored): Promise<Result<CheckedDraft>> {
  const read = await readDraft(db, draft);
  if (!read.ok) return read;
  const { doc, snapshot } = read.value;
  const { findings } = lint(doc, snapshot, { language: draft.language, stage: "publish" });
  return succeed({ ...read.value, findings });
}

/** A draft with all its evidence, and who has checked what of it. */
export async function readDraft(
  db: Db | Tx,
  { id, document, language }: Stored,
): Promise<Result<ReadDraft>> {
  const parsed = parseDocument(document);
  if (!parsed.ok) return parsed;
  const doc = parsed.value;
  const refs = listRefs(doc);
  const loaded = await loadEvidence(db, refs, language);
  const media = await loadMedia(db, listMediaIds(doc));
  const known = toSnapshot(
    loaded,
    Object.fromEntries(media.map((one) => [one.id, { mediaId: one.id, url: one.url }])),
    await findDismissedDrifts(db, id, loaded),
  );
  const print = makePrintedWords(known, language);
  const items = listItems({ doc, loaded, print }, await loadDecisions(db, id));
  const snapshot = { ...known, signedOffWaivers: listSignedOffWaivers(items) };
  return succeed({ doc, refs, loaded, snapshot, media, print, items });
}

/** The passages that changed, and of which somebody said in the brief's notice why it doesn't matter. */
async function findDismissedDrifts(
  db: Db | Tx,
  briefId: string,
  { passages }: LoadedEvidence,
): Promise<Set<string>> {
  const drifted = [...passages].flatMap(([id, { drift }]) => (drift === null ? [] : [id]));
  return new Set(drifted.length === 0 ? [] : await listDismissedDrifts(db, briefId, drifted));
}

function listSignedOffWaivers(items: readonly DraftItem[]): Record<string, true> {
  const signedOff = items.filter(
    ({ claim, decision }) => claim.subject === "waiver" && decision?.outcome === "stands",
  );
  return Object.fromEntries(signedOff.map(({ claim }) => [claim.nodeId, true]));
}

function listRefs(doc: PMNode): EvidenceRef[] {
  const refs: EvidenceRef[] = [];
  doc.descendants((node) => {
    for (const thing of [node, ...node.marks]) {
      const ref = readEvidence(thing);
      if (ref) refs.push(ref);
    }
    refs.push(...listPlotted(node).map(({ ref }) => ref));
    return true;
  });
  return refs;
}

function listMediaIds(doc: PMNode): string[] {
  const ids = new Set<string>();
  doc.descendants((node) => {
    if (node.type.name === "image" && typeof node.attrs.mediaId === "string")
      ids.add(node.attrs.mediaId);
    return true;
  });
  return [...ids];
}
