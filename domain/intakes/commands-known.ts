import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { addFetchedCapture } from "#domain/capture/commands.ts";
import type { AddedCapture } from "#domain/capture/view.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { getIntake } from "./queries.ts";
import { readFetched } from "./read-fetched.ts";
import { isAddressOf } from "./view.ts";
import { moveIntake } from "./writes.ts";

/**
 * Keeps what an address answered as a new capture of a source that has the address already, or its DOI: nobody has to confirm it any more then. Where the source's newest capture
 * holds the same bytes, the answer says so, and nothing is written.
 */
export async function keepFromIntake(
  actor: Actor,
  { intakeId, sourceId }: { intakeId: string; sourceId: string },
): Promise<Result<AddedCapture>> {
  if (!can(actor, "source.create") || !can(actor, "capture.add"))
    return fail({ code: "auth.notAllowed" });
  const intake = await getIntake(actor, intakeId);
  if (!intake) return fail({ code: "thing.notFound" });
  if (!isAddressOf(intake, sourceId)) return fail({ code: "intakes.otherAddress" });
  const fetched = await readFetched(intakeId);
  if (!fetched.ok) return fetched;
  return await addFetchedCapture(actor, {
    ...{ sourceId, content: fetched.value },
    async settle({ tx, audit }) {
      if (!(await moveIntake(tx, intakeId, ["ready"], { state: "dropped", sourceId })))
        return fail({ code: "thing.changed" });
      audit({
        ...{ action: "intake.keep", thing: "intake", thingId: intakeId },
        detail: { sourceId },
      });
      return succeed(null);
    },
  });
}
