import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { parseSubjectChange, parseSubjectCreation, parseSubjectMove } from "./input.ts";
import { listSubjectTags } from "./subject-tags.ts";
import { insertSubject, lockOrder, setOrder, updateSubjectTexts } from "./writes.ts";

/** A topic that briefs and indicators stand under; the last in the order. */
export async function createSubject(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  if (!can(actor, "subject.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseSubjectCreation(input);
  if (!parsed.ok) return parsed;
  return await runWrite(actor, async ({ tx, audit }) => {
    const { length } = await lockOrder(tx);
    const id = await insertSubject(tx, {
      ...parsed.value,
      position: length + 1,
      createdBy: toStaffId(actor),
    });
    if (id === null) return fail({ code: "input.slugTaken", field: "slug" });
    audit({ action: "subject.create", thing: "subject", thingId: id });
    return succeed({ id });
  });
}

/** Calls it otherwise, or says something else of it. Its address stays. */
export async function updateSubject(
  actor: Actor,
  input: unknown,
): Promise<Result<{ id: string; revision: number }>> {
  if (!can(actor, "subject.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseSubjectChange(input);
  if (!parsed.ok) return parsed;
  const { subjectId: id } = parsed.value;
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    if (!(await lockOrder(tx)).includes(id)) return fail({ code: "thing.notFound" });
    const revision = await updateSubjectTexts(tx, parsed.value);
    if (revision === null) return fail({ code: "thing.changed" });
    touch(...(await listSubjectTags(tx, [id])));
    audit({ action: "subject.update", thing: "subject", thingId: id, detail: { revision } });
    return succeed({ id, revision });
  });
}

/** Puts it before the one that stands before it, or after the one after it. The first isn't moved up, nor the last down: that changes nothing. */
export async function moveSubject(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  if (!can(actor, "subject.order")) return fail({ code: "auth.notAllowed" });
  const parsed = parseSubjectMove(input);
  if (!parsed.ok) return parsed;
  const { subjectId: id, way } = parsed.value;
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const order = await lockOrder(tx);
    const place = order.indexOf(id);
    if (place === -1) return fail({ code: "thing.notFound" });
    const other = order[way === "up" ? place - 1 : place + 1];
    if (other === undefined) return succeed({ id });
    await setOrder(
      tx,
      order.map((one) => (one === id ? other : one === other ? id : one)),
    );
    touch(...(await listSubjectTags(tx, [id, other])));
    audit({ action: "subject.order", thing: "subject", thingId: id, detail: { way } });
    return succeed({ id });
  });
}
