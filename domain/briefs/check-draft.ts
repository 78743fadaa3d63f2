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
import { type LoadedEvidence, loadEvidence } from "./load-evidence.ts";
import { loadMedia } from "./load-media.ts";
import { toSnapshot } from "./snapshot.ts";
import type { VersionContent } from "./version-content.ts";

export type CheckedDraft = {
  doc: PMNode;
  /** Its evidence nodes and marks. */
  refs: readonly EvidenceRef[];
  loaded: LoadedEvidence;
  snapshot: EvidenceSnapshot;
  media: VersionContent["media"];
  print: PrintedWords;
  findings: readonly Finding[];
};

/** A draft with all its evidence, and what the linter says of it on the server: the browser's word is not taken. */
export async function checkDraft(
  db: Db | Tx,
  { document, language }: { document: unknown; language: string },
): Promise<Result<CheckedDraft>> {
  const parsed = parseDocument(document);
  if (!parsed.ok) return parsed;
  const doc = parsed.value;
  const refs = listRefs(doc);
  const loaded = await loadEvidence(db, refs, language);
  const media = await loadMedia(db, listMediaIds(doc));
  const snapshot = toSnapshot(
    loaded,
    Object.fromEntries(media.map(({ id, url }) => [id, { mediaId: id, url }])),
  );
  const { findings } = lint(doc, snapshot, { language, stage: "publish" });
  return succeed({
    doc,
    refs,
    loaded,
    snapshot,
    media,
    print: makePrintedWords(snapshot, language),
    findings,
  });
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
