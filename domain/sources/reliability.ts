import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { reliabilityLetters } from "#db/schema/reliability-ratings.ts";

/**
 * The letter by which staff go for a source, as an expression: its own newest, else its publisher's; null where nobody has said. For the studio's role alone. `source` and `publisher` are
 * expressions of their ids.
 */
export const reliabilityOf = (source: SQL, publisher: SQL): SQL<Letter | null> => sql`coalesce(
  (select r.letter from reliability_ratings r where r.source_id = ${source} order by r.created_at desc, r.id desc limit 1),
  (select r.letter from reliability_ratings r where r.organisation_id = ${publisher} order by r.created_at desc, r.id desc limit 1))`;

export const letterField = z.enum(reliabilityLetters).nullable();
type Letter = (typeof reliabilityLetters)[number];
