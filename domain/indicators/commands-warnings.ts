import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { type AcceptWarningInput, acceptWarningInput } from "./input.ts";
import { checkStatistic } from "./queries-warnings.ts";
import { lockStatistic } from "./writes.ts";
import { insertAcceptedWarning } from "./writes-warnings.ts";

/** Says that a statistic's newest value stands although it looks like a slip, and why; readers see both. A warning that is no longer given can't be let stand. */
export async function acceptWarning(
  actor: Actor,
  input: AcceptWarningInput,
): Promise<Result<{ vintageId: string }>> {
  if (!can(actor, "statistic.accept-warning")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(acceptWarningInput, input);
  if (!parsed.ok) return parsed;
  const { statisticId, code, note } = parsed.value;
  return runWrite(actor, async ({ tx, audit }) => {
    const held = await lockStatistic(tx, statisticId);
    const checked = held && (await checkStatistic(tx, statisticId));
    if (!checked) return fail({ code: "thing.notFound" });
    const warning = checked.warnings.find((one) => one.code === code);
    if (!warning) return fail({ code: "statistics.warningGone" });
    const { vintageId } = checked;
    const createdBy = toStaffId(actor);
    await insertAcceptedWarning(tx, { vintageId, code, said: warning.values, note, createdBy });
    const detail = { vintageId, code };
    audit({ action: "statistic.accept-warning", thing: "statistic", thingId: statisticId, detail });
    return succeed({ vintageId });
  });
}
