import { sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { subjects } from "#db/schema/subjects.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";

/** Every subject by its English name; none for who may not see them. */
export async function listSubjects(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!can(actor, "indicator.read")) return [];
  const name = sql<string>`coalesce(${subjects.names} ->> 'en', ${subjects.slug})`;
  return await studioDb().select({ id: subjects.id, name }).from(subjects).orderBy(name);
}
