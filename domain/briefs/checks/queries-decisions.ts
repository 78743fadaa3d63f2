import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import type { DraftItem } from "./draft-items.ts";
import { listClaims, namedEvidence } from "./rules-claims.ts";
import { findWriters } from "./rules-writers.ts";

const instant = z.coerce.date().transform((at) => at.toISOString());

const decision = z.object({
  fingerprint: z.string(),
  checkId: z.string(),
  outcome: z.enum(["stands", "does_not_stand"]),
  remark: z.string(),
  isOwn: z.boolean(),
  by: z.string(),
  byId: z.string(),
  at: instant,
});
export type Decision = z.infer<typeof decision>;

/** What holds of all that was ever checked in a brief, by fingerprint. */
export async function loadDecisions(db: Db | Tx, briefId: string): Promise<Map<string, Decision>> {
  const { rows } = await db.execute(sql`
    select encode(d.fingerprint, 'hex') as fingerprint, d.id as "checkId", d.outcome, d.remark, d.is_own as "isOwn", s.name as by, s.id as "byId", d.created_at as at
    from decided_checks d join staff s on s.id = d.checked_by where d.brief_id = ${briefId}`);
  return new Map(rows.map((row) => decision.parse(row)).map((one) => [one.fingerprint, one]));
}

/** The one who publishes where nobody else could; null where there is somebody else. */
export async function findSoleEditor(db: Db | Tx): Promise<string | null> {
  const { rows } = await db.execute<{ id: string | null }>(sql`select sole_editor() as id`);
  return rows[0]?.id ?? null;
}

const left = z.object({ by: z.string().nullable(), document: z.unknown() });

/**
 * Who wrote what a draft says, by claim: see findWriters. Read are the texts that one person left and another went on with, until some moment (the publication of a version).
 */
export async function loadWriters(
  db: Db | Tx,
  briefId: string,
  until: Date | null = null,
): Promise<Map<string, string | null>> {
  const { rows } = await db.execute(sql`
    with saved as (
      select revision, created_by, document, lead(created_by) over w as next_by, lead(revision) over w is null as is_last
      from brief_revisions where brief_id = ${briefId} and created_at <= coalesce(${until?.toISOString() ?? null}::timestamptz, 'infinity')
      window w as (order by revision))
    select created_by as by, document from saved where is_last or created_by is distinct from next_by order by revision`);
  return findWriters(
    rows.map((row) => {
      const { by, document } = left.parse(row);
      const parsed = document === null ? null : parseDocument(document);
      if (!parsed?.ok) return { by, claims: null };
      return {
        by,
        claims: new Set(listClaims(parsed.value, namedEvidence).map(({ claim }) => claim)),
      };
    }),
  );
}

/** What nobody has signed off, and what somebody says doesn't stand. A waiver that an editor approved in the text is signed off by that. */
export function listUnsigned(items: readonly DraftItem[]): {
  open: DraftItem[];
  refused: DraftItem[];
} {
  return {
    open: items.filter((item) => item.decision === null && !isApproved(item)),
    refused: items.filter(({ decision: found }) => found?.outcome === "does_not_stand"),
  };
}

export function isApproved({ claim }: Pick<DraftItem, "claim">): boolean {
  return claim.subject === "waiver" && claim.waiver.approvedById !== null;
}

/** Whom a version names as having checked it: those who signed off its citations and didn't write them. */
export function listCheckers(items: readonly DraftItem[]): { name: string }[] {
  const names = items.flatMap(({ claim, decision: found }) =>
    claim.subject === "citation" && found?.outcome === "stands" && !found.isOwn ? [found] : [],
  );
  return [...new Map(names.map(({ byId, by }) => [byId, { name: by }])).values()];
}
