import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { readTimeToCome } from "#domain/local-time.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { nameUses } from "#domain/sources/queries-citations.ts";
import { publicationTags } from "#domain/tags.ts";
import {
  type LiftEmbargoInput,
  liftEmbargoInput,
  type SetEmbargoInput,
  setEmbargoInput,
} from "./input-embargoes.ts";
import { listPrinting } from "./list-printing.ts";
import { clearEnded, lockEmbargo, writeEmbargo } from "./writes-embargoes.ts";

const endedAtOnce = 500;

/** What is kept back is left out of pages that name it nowhere, and don't tell by their tags that they would: every page is made anew, and asked for live until it is. */
const everyPage = publicationTags;

/**
 * An editor says until when something is on no outlet, or until another time than before. It holds for what was released, too. Refused where a version that readers have prints it: what is out can't be kept back.
 */
export async function setEmbargo(
  actor: Actor,
  input: SetEmbargoInput,
): Promise<Result<{ until: string }>> {
  if (!can(actor, "embargo.set") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(setEmbargoInput, input);
  if (!parsed.ok) return parsed;
  const { on, at, timeZone, reason } = parsed.value;
  const until = readTimeToCome(at, timeZone);
  if (!until.ok) return until;
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const before = await lockEmbargo(tx, on);
    if (before === undefined) return fail({ code: "thing.notFound" });
    const printed = await listPrinting(tx, on);
    if (printed.length > 0) return fail({ code: "embargoes.printed", values: nameUses(printed) });
    const end = until.value.toISOString();
    await writeEmbargo(tx, on, until.value);
    touch(...everyPage);
    const detail = { until: end, timeZone, before: before?.toISOString() ?? null, reason };
    audit({ action: "embargo.set", thing: on.kind, thingId: on.id, detail });
    return succeed({ until: end });
  });
}

/** An editor ends an embargo before its time. */
export async function liftEmbargo(actor: Actor, input: LiftEmbargoInput): Promise<Result<null>> {
  if (!can(actor, "embargo.lift") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(liftEmbargoInput, input);
  if (!parsed.ok) return parsed;
  const { on, reason } = parsed.value;
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const before = await lockEmbargo(tx, on);
    if (before === undefined) return fail({ code: "thing.notFound" });
    if (before === null || before.getTime() <= Date.now()) return fail({ code: "embargoes.over" });
    await writeEmbargo(tx, on, null);
    touch(...everyPage);
    const detail = { before: before.toISOString(), reason };
    audit({ action: "embargo.lift", thing: on.kind, thingId: on.id, detail });
    return succeed(null);
  });
}

/** Takes off embargoes whose time has come, so that pages which may show the things now are made. Pages asked for live show them at once. How many there were. */
export async function endEmbargoes(actor: Actor): Promise<Result<number>> {
  if (!can(actor, "embargo.end")) return fail({ code: "auth.notAllowed" });
  return await runWrite(
    actor,
    async ({ tx, audit, touch }) => {
      const ended = await clearEnded(tx, endedAtOnce);
      for (const { kind, id } of ended) audit({ action: "embargo.end", thing: kind, thingId: id });
      if (ended.length > 0) touch(...everyPage);
      return succeed(ended.length);
    },
    { trail: "none" },
  );
}
