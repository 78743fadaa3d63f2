import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { anyOf } from "#domain/sql.ts";
import { indicatorsTag, subjectsTag, type Tag, tagOf } from "#domain/tags.ts";

/** Tags of the pages that name these subjects: their own and the lists, and each indicator that stands under one. */
export async function listSubjectTags(tx: Tx, subjectIds: readonly string[]): Promise<Tag[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select distinct x.indicator_id as id from indicator_subjects x where x.subject_id = ${anyOf(subjectIds)}`,
  );
  return [
    indicatorsTag,
    subjectsTag,
    ...subjectIds.map((id) => tagOf("subject", id)),
    ...rows.map(({ id }) => tagOf("indicator", id)),
  ];
}
