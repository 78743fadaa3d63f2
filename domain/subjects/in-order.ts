import { sql } from "drizzle-orm";
import { subjects } from "#db/schema/subjects.ts";

/** Its English name, for staff; its address where it has none. */
export const englishName = sql<string>`coalesce(${subjects.names} ->> 'en', ${subjects.slug})`;

/** As the editors have put them; those in one place by name. */
export const inOrder = [sql`${subjects.position}`, englishName, sql`${subjects.id}`];
