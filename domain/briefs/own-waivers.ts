import type { Node as PMNode } from "@tiptap/pm/model";
import { and, count, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import type { PrintedWords } from "#domain/richtext/project-text.ts";
import { listWaivers, type Waiver } from "#domain/richtext/waivers.ts";

type Question = { briefId: string; before: PMNode; next: PMNode; approverId: string };

/**
 * The waivers that somebody approves in `next` although they wrote them: that words are no claim is for a second person to say, where there is one.
 * Whoever saved the first of the revisions that have had these words with this reason ever since wrote them; where the draft before has them not, the
 * approver has just written them.
 */
export async function listOwnWaivers(
  tx: Tx,
  { briefId, before, next, approverId }: Question,
  printedWords: PrintedWords,
): Promise<Waiver[]> {
  const known = listWaivers(before, printedWords);
  const approved = listWaivers(next, printedWords).filter(
    (waiver) =>
      waiver.approvedById === approverId &&
      !known.some((old) => old.approvedById === approverId && isSame(old, waiver)),
  );
  if (approved.length === 0 || !(await hasSecondEditor(tx))) return [];
  const own: Waiver[] = [];
  for (const waiver of approved) {
    const isOld = known.some((old) => isSame(old, waiver));
    if (!isOld || (await findWriter(tx, briefId, waiver)) === approverId) own.push(waiver);
  }
  return own;
}

/** By what it says: a waiver that is cut and pasted gets another id. */
function isSame(one: Waiver, other: Waiver): boolean {
  return one.words === other.words && one.reason === other.reason;
}

async function hasSecondEditor(tx: Tx): Promise<boolean> {
  const [editors] = await tx
    .select({ count: count() })
    .from(staff)
    .where(and(eq(staff.state, "active"), sql`${staff.roles} && '{editor,admin}'::text[]`));
  return editors !== undefined && editors.count > 1;
}

const writerRow = z.object({ createdBy: z.string().nullable() });

async function findWriter(tx: Tx, briefId: string, waiver: Waiver): Promise<string | null> {
  const { rows } = await tx.execute(sql`
    with told as (
      select r.revision, r.created_by, exists (
        select from jsonb_path_query(r.document, 'strict $.** ? (@.marks[*].type == "waived")') with ordinality as piece(node, place)
          cross join lateral jsonb_path_query_first(piece.node, '$.marks[*] ? (@.type == "waived")') as mark
        where mark #>> '{attrs,reason}' = ${waiver.reason}
        group by mark #>> '{attrs,nodeId}'
        having string_agg(coalesce(piece.node ->> 'text', piece.node #>> '{attrs,words}', ''), '' order by piece.place) = ${waiver.words}) as has_it
      from brief_revisions r where r.brief_id = ${briefId})
    select created_by as "createdBy" from told
    where revision > coalesce((select max(revision) from told where not has_it), 0)
    order by revision limit 1`);
  return rows[0] ? writerRow.parse(rows[0]).createdBy : null;
}
