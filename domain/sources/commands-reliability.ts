import { reliabilityRatings } from "#db/schema/reliability-ratings.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { findOrganisation } from "#domain/people/queries.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { parseReliabilityRating, type RateReliabilityInput } from "./input-reliability.ts";
import { findSourceMaker } from "./queries.ts";

/**
 * Says how reliable a source or a publisher is held to be, by a letter of the Admiralty code, and why. For the studio alone. What was said before stays; this counts from now on. The
 * trail has neither letter nor reason.
 */
export async function rateReliability(
  actor: Actor,
  input: RateReliabilityInput,
): Promise<Result<{ ratingId: string }>> {
  if (!can(actor, "reliability.rate")) return fail({ code: "auth.notAllowed" });
  const parsed = parseReliabilityRating(input);
  if (!parsed.ok) return parsed;
  const { of, letter, reason } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const isThere =
      "sourceId" in of
        ? await findSourceMaker(tx, of.sourceId)
        : await findOrganisation(tx, of.organisationId);
    if (!isThere) return fail({ code: "thing.notFound" });
    const [made] = await tx
      .insert(reliabilityRatings)
      .values({ ...of, letter, reason, createdBy: toStaffId(actor) })
      .returning({ id: reliabilityRatings.id });
    if (!made) throw new Error("A rating was inserted and not returned.");
    audit({
      action: "reliability.rate",
      thing: "reliability",
      thingId: made.id,
      detail: { ...of },
    });
    return succeed({ ratingId: made.id });
  });
}
