import { desc, eq, or } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { reliabilityRatings } from "#db/schema/reliability-ratings.ts";
import { staff } from "#db/schema/staff.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import type { Reliability, ReliabilityRating } from "./view-reliability.ts";

/** What staff said of how reliable a source and its publisher are; either alone where the other is null. Nothing where that isn't the actor's to see. */
export async function getReliability(
  actor: Actor,
  { sourceId, publisherId }: { sourceId: string | null; publisherId: string | null },
): Promise<Reliability> {
  const { sourceId: ofSource, organisationId, createdBy, createdAt, id } = reliabilityRatings;
  const wanted = [
    sourceId !== null && isThingId(sourceId) ? eq(ofSource, sourceId) : undefined,
    publisherId === null ? undefined : eq(organisationId, publisherId),
  ].filter((each) => each !== undefined);
  if (!can(actor, "source.read") || wanted.length === 0) return { counts: null, ratings: [] };
  const rows = await studioDb()
    .select({ rating: reliabilityRatings, by: staff.name })
    .from(reliabilityRatings)
    .leftJoin(staff, eq(staff.id, createdBy))
    .where(or(...wanted))
    .orderBy(desc(createdAt), desc(id));
  const ratings = rows.map(({ rating, by }): ReliabilityRating => {
    const of = rating.sourceId === null ? "publisher" : "source";
    const { letter, reason } = rating;
    return { id: rating.id, of, letter, reason, by, at: rating.createdAt.toISOString() };
  });
  const counts = ratings.find(({ of }) => of === "source") ?? ratings[0] ?? null;
  return { counts, ratings };
}
