import { sql } from "drizzle-orm";
import { type Db, studioDb, type Tx } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { fromCanonical } from "../canonical.ts";
import { readDraft } from "../check-draft.ts";
import type { TextRef } from "./input-history.ts";
import { printVersion } from "./print-version.ts";
import { findRevisionDocument, findTextInfo } from "./queries-history.ts";
import { compareDocuments, type PrintedDocument } from "./rules-compare.ts";
import type { Comparison } from "./view-compare.ts";
import type { TextInfo } from "./view-history.ts";

export type ComparedTexts = {
  briefId: string;
  slug: string;
  title: string;
  language: string;
  /** Of the draft as it is. */
  revision: number;
  from: TextInfo;
  to: TextInfo;
  comparison: Comparison;
};

/** Two texts of a brief, compared as readers would see them; a problem where one of them is missing or was redacted. */
export async function compareTexts(
  actor: Actor,
  { briefId, from, to }: { briefId: string; from: TextRef; to: TextRef },
): Promise<Result<ComparedTexts>> {
  if (!can(actor, "brief.read") || !isThingId(briefId)) return fail({ code: "thing.notFound" });
  const db = studioDb();
  const { rows } = await db.execute<{
    slug: string;
    title: string;
    language: string;
    revision: number;
  }>(sql`
    select b.slug, d.title_text as title, b.language, d.revision from briefs b join brief_drafts d on d.brief_id = b.id where b.id = ${briefId}`);
  const [head] = rows;
  if (!head) return fail({ code: "thing.notFound" });
  const [left, right] = [
    await findTextInfo(db, briefId, from),
    await findTextInfo(db, briefId, to),
  ];
  if (!left || !right) return fail({ code: "thing.notFound" });
  const before = await readText(db, { briefId, ref: from, language: head.language });
  if (!before.ok) return before;
  const after = await readText(db, { briefId, ref: to, language: head.language });
  if (!after.ok) return after;
  const comparison = compareDocuments(before.value, after.value);
  return succeed({ briefId, ...head, from: left, to: right, comparison });
}

type Asked = { briefId: string; ref: TextRef; language: string };

async function readText(
  db: Db,
  { briefId, ref, language }: Asked,
): Promise<Result<PrintedDocument>> {
  if (ref.kind === "version") return await readVersion(db, briefId, ref.n);
  const document = await findRevisionDocument(db, briefId, ref.n);
  if (document === null) return fail({ code: "thing.notFound" });
  if (document === "redacted") return fail({ code: "briefs.revisionRedacted" });
  return await readDraft(db, { id: briefId, document, language });
}

async function readVersion(db: Db, briefId: string, n: number): Promise<Result<PrintedDocument>> {
  const content = await findVersionContent(db, briefId, n);
  return content ? printVersion(content) : fail({ code: "thing.notFound" });
}

export async function findVersionContent(db: Db | Tx, briefId: string, n: number) {
  const { rows } = await db.execute<{ canonical: string }>(
    sql`select canonical from brief_versions where brief_id = ${briefId} and n = ${n}`,
  );
  return rows[0] ? fromCanonical(rows[0].canonical) : null;
}
