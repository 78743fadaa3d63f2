import { sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { briefSubjects, indicatorSubjects, subjects } from "#db/schema/subjects.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isNotTrashed } from "#domain/sql.ts";
import { englishName, inOrder } from "./in-order.ts";
import type { SubjectListing } from "./view.ts";

/** Every subject in its order; none for who may not see them. */
export async function listSubjects(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!can(actor, "indicator.read")) return [];
  return await studioDb()
    .select({ id: subjects.id, name: englishName })
    .from(subjects)
    .where(isNotTrashed("subject", "subjects.id"))
    .orderBy(...inOrder);
}

/** The same with what stands under each; null for who may not see them. */
export async function listSubjectsInUse(actor: Actor): Promise<SubjectListing[] | null> {
  if (!can(actor, "subject.read")) return null;
  const count = (kind: "brief" | "indicator") =>
    sql<number>`(select count(*)::int from ${kind === "brief" ? briefSubjects : indicatorSubjects} x where x.subject_id = ${subjects.id} and ${isNotTrashed(kind, `x.${kind}_id`)})`;
  return await studioDb()
    .select({
      id: subjects.id,
      slug: subjects.slug,
      name: englishName,
      names: subjects.names,
      description: subjects.description,
      revision: subjects.revision,
      indicators: count("indicator"),
      briefs: count("brief"),
    })
    .from(subjects)
    .where(isNotTrashed("subject", "subjects.id"))
    .orderBy(...inOrder);
}
