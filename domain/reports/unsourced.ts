import { sql } from "drizzle-orm";
import { lint } from "#domain/evidence/lint/lint.ts";
import { emptySnapshot } from "#domain/evidence/lint/snapshot.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import { isNotTrashed } from "#domain/sql.ts";
import type { Report } from "./report.ts";

/** Drafts that are worked on, also of briefs that were published before. */
export const unsourcedClaims: Report = {
  action: "brief.read",
  isNewestFirst: true,
  rows: () => sql`
    select b.id, '/studio/briefs/' || b.id as path, nullif(d.title_text, '') as title, b.language, null as note, null::integer as count, d.updated_at as at
    from briefs b join brief_drafts d on d.brief_id = b.id where b.state in ('draft', 'in_review', 'scheduled') and ${isNotTrashed("brief", "b.id")}`,
};

const unsourced = new Set(["unsourcedFigure", "unsourcedQuotation", "speechWithoutPassage"]);

/** How many claims of a draft have no evidence. What the words say needs no look at what is cited. */
export function countUnsourced(document: unknown, language: string): number {
  const doc = parseDocument(document);
  if (!doc.ok) return 0;
  const { findings } = lint(doc.value, emptySnapshot, { language, stage: "draft" });
  return findings.filter(({ rule }) => unsourced.has(rule)).length;
}
