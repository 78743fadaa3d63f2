import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { checkRelease } from "#domain/release-rules.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { eventsTag } from "#domain/tags.ts";
import { findThings } from "./find-things.ts";
import { type EventParts, parseEventChange, parseEventCreation } from "./input.ts";
import { findUnsourced, keepBound, parseTitle } from "./rules.ts";
import {
  insertEvent,
  releaseEventRow,
  setEventParts,
  setEventWithdrawn,
  updateEventRow,
} from "./writes.ts";

/** An entry of the timeline, with the passages that it rests on. Nobody but staff sees it until a second person releases it. */
export async function createEvent(
  actor: Actor,
  input: unknown,
): Promise<Result<{ id: string; code: string }>> {
  if (!can(actor, "event.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseEventCreation(input);
  if (!parsed.ok) return parsed;
  const { title: given, ...parts } = parsed.value;
  const columns = toColumns(parts, given ?? [{ type: "text", text: parts.titleText }], {});
  if (!columns.ok) return columns;
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const things = await findThings(tx, parts);
    if (!things.ok) return things;
    const made = await insertEvent(tx, { ...columns.value, createdBy: toStaffId(actor) });
    await setEventParts(tx, made.id, { passageIds: parts.passageIds, things: things.value });
    audit({ action: "event.create", thing: "event", thingId: made.id });
    // What the system brings is public with its sources.
    if (actor.kind === "system") touch(eventsTag);
    return succeed(made);
  });
}

/** Says it otherwise, whole. Readers see it again once somebody else has released the change; figures that are said in the same words stay bound. */
export async function updateEvent(
  actor: Actor,
  input: unknown,
): Promise<Result<{ id: string; revision: number }>> {
  if (!can(actor, "event.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseEventChange(input);
  if (!parsed.ok) return parsed;
  const { eventId: id, revision, ...parts } = parsed.value;
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const event = await lockEvent(tx, id);
    if (!event || event.withdrawnAt) return fail({ code: "thing.notFound" });
    const columns = toColumns(parts, keepBound(parts.titleText, event.title), event.translations);
    if (!columns.ok) return columns;
    const things = await findThings(tx, parts);
    if (!things.ok) return things;
    const change = { ...columns.value, changedBy: toStaffId(actor) };
    if (!(await updateEventRow(tx, { id, revision }, change))) {
      return fail({ code: "thing.changed" });
    }
    await setEventParts(tx, id, { passageIds: parts.passageIds, things: things.value });
    audit({ action: "event.update", thing: "event", thingId: id, detail: { revision } });
    touch(eventsTag);
    return succeed({ id, revision: revision + 1 });
  });
}

/** A second person, who neither made nor changed it, says that readers may see it. Every source that it rests on must be one that they may see. */
export async function releaseEvent(actor: Actor, eventId: string): Promise<Result<{ id: string }>> {
  if (!can(actor, "event.release")) return fail({ code: "auth.notAllowed" });
  return await withEvent(actor, eventId, async ({ tx, audit, touch }, event) => {
    if (event.withdrawnAt) return fail({ code: "thing.notFound" });
    const release = checkRelease(actor, event);
    if ("problem" in release) return fail(release.problem);
    if (event.changedBy === release.by.id) return fail({ code: "release.secondPersonNeeded" });
    const hidden = await listPrivateSources(tx, eventId);
    if (hidden.length > 0) {
      return fail({ code: "events.sourcesPrivate", values: { sources: hidden.join(", ") } });
    }
    if (!event.releasedAt) {
      await releaseEventRow(tx, eventId, release.by.id);
      audit({ action: "event.release", thing: "event", thingId: eventId });
      touch(eventsTag);
    }
    return succeed({ id: eventId });
  });
}

/** Takes an event out of what readers see, and back (`returnEvent`). Its row stays: nothing of the past is deleted. */
export async function withdrawEvent(
  actor: Actor,
  eventId: string,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "event.withdraw")) return fail({ code: "auth.notAllowed" });
  return await setWithdrawn(actor, eventId, true);
}

export async function returnEvent(actor: Actor, eventId: string): Promise<Result<{ id: string }>> {
  if (!can(actor, "event.withdraw")) return fail({ code: "auth.notAllowed" });
  return await setWithdrawn(actor, eventId, false);
}

async function setWithdrawn(actor: Actor, eventId: string, isWithdrawn: boolean) {
  return await withEvent(actor, eventId, async ({ tx, audit, touch }, event) => {
    if ((event.withdrawnAt !== null) !== isWithdrawn) {
      await setEventWithdrawn(tx, eventId, isWithdrawn);
      const action = isWithdrawn ? "event.withdraw" : "event.return";
      audit({ action, thing: "event", thingId: eventId });
      touch(eventsTag);
    }
    return succeed({ id: eventId });
  });
}

type EventRow = typeof events.$inferSelect;

async function withEvent<T>(
  actor: Actor,
  eventId: string,
  work: (write: Write, event: EventRow) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!isThingId(eventId)) return fail({ code: "thing.notFound" });
  return await runWrite(actor, async (write) => {
    const event = await lockEvent(write.tx, eventId);
    return event ? await work(write, event) : fail({ code: "thing.notFound" });
  });
}

async function lockEvent(tx: Tx, id: string): Promise<EventRow | undefined> {
  return (await tx.select().from(events).where(eq(events.id, id)).for("update"))[0];
}

async function listPrivateSources(tx: Tx, eventId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ name: string }>(sql`
    select distinct coalesce(w.title, w.code) as name from event_evidence x join passages p on p.id = x.passage_id join captures c on c.id = p.capture_id join sources w on w.id = c.source_id
    where x.event_id = ${eventId} and not exists (select from published_sources s where s.id = w.id) order by 1 limit 5`);
  return rows.map(({ name }) => name);
}

function toColumns(
  { date, titleText, language, translations: texts, places }: EventParts,
  nodes: readonly unknown[],
  before: EventRow["translations"],
): Result<
  Pick<EventRow, "dateEdtf" | "title" | "titleText" | "language" | "translations" | "places">
> {
  const title = readTitle(nodes, language, "titleText");
  if (!title.ok) return title;
  const translations: EventRow["translations"] = {};
  for (const [other, text] of Object.entries(texts)) {
    if (other === language) continue;
    const known = before[other]?.title ?? nodes;
    const read = readTitle(keepBound(text, known), other, `translations.${other}`);
    if (!read.ok) return read;
    translations[other] = { title: read.value, titleText: text };
  }
  return succeed({ dateEdtf: date, title: title.value, titleText, language, translations, places });
}

function readTitle(
  nodes: readonly unknown[],
  language: string,
  field: string,
): Result<DocumentJson[]> {
  const title = parseTitle(nodes);
  if (!title.ok) return title;
  const unsourced = findUnsourced(title.value, language, field);
  return unsourced ? fail(unsourced) : title;
}
