import { randomUUID } from "node:crypto";
import { studioDb } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { createSourceWithFetched } from "#domain/capture/commands.ts";
import { toAskedAddress } from "#domain/capture/metadata/telegram.ts";
import { isRecordingType } from "#domain/capture/rules-recordings.ts";
import { storeBytes } from "#domain/capture/store.ts";
import type { AddedCapture } from "#domain/capture/view.ts";
import { toHeaderMap } from "#domain/fetching/headers.ts";
import { holdAnswers } from "#domain/fetching/visit-slots.ts";
import { isThingId } from "#domain/fields.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import type { CreateSourceInput } from "#domain/sources/input.ts";
import { decodeSafely } from "./decode-safely.ts";
import { captionCharsMax, embedsRecording } from "./embedded-recording.ts";
import {
  parseIntakeRetry,
  parseIntakesRequest,
  type RequestIntakesInput,
  type RetryIntakeInput,
} from "./input.ts";
import { proposeSource } from "./propose.ts";
import { findIntakeRow } from "./queries.ts";
import { readFetched } from "./read-fetched.ts";
import type { IntakeRoom } from "./room.ts";
import {
  type ClaimedIntake,
  claimIntake,
  insertIntakes,
  moveIntake,
  recordFailed,
  recordFetched,
  settleIntake,
  takeBack,
} from "./writes.ts";

/** Addresses that are to be sources: the worker asks each, and tells what it says of itself. Those given together are one batch, whose id is given back. */
export async function requestIntakes(
  actor: Actor,
  input: RequestIntakesInput,
): Promise<Result<{ batchId: string; count: number }>> {
  const requestedBy = toStaffId(actor);
  if (!can(actor, "intake.request") || requestedBy === null)
    return fail({ code: "auth.notAllowed" });
  const parsed = parseIntakesRequest(input);
  if (!parsed.ok) return parsed;
  const { addresses } = parsed.value;
  const batchId = randomUUID();
  return await runWrite(actor, async ({ tx, audit, enqueue }) => {
    await insertIntakes(
      tx,
      addresses.map((url) => ({ batchId, url, requestedBy })),
    );
    enqueue("take-in-addresses", { batchId });
    audit({
      action: "intake.request",
      thing: "intake",
      thingId: null,
      detail: { batchId, count: addresses.length },
    });
    return succeed({ batchId, count: addresses.length });
  });
}

/** Asks an address once more; with a reason also where its site asks machines to stay away. */
export async function retryIntake(actor: Actor, input: RetryIntakeInput): Promise<Result<null>> {
  const by = toStaffId(actor);
  if (!can(actor, "intake.request") || by === null) return fail({ code: "auth.notAllowed" });
  const parsed = parseIntakeRetry(input);
  if (!parsed.ok) return parsed;
  const { intakeId, overrideReason } = parsed.value;
  return await runWrite(actor, async ({ tx, audit, enqueue }) => {
    const row = await findIntakeRow(tx, intakeId);
    if (!row) return fail({ code: "thing.notFound" });
    const override = overrideReason === null ? null : { reason: overrideReason, by };
    if (!(await moveIntake(tx, intakeId, ["failed"], { state: "waiting", override })))
      return fail({ code: "thing.changed" });
    enqueue("take-in-addresses", { batchId: row.batchId });
    audit({
      action: "intake.retry",
      thing: "intake",
      thingId: intakeId,
      detail: {
        overridesRobots: overrideReason !== null,
        ...(overrideReason && { overrideReason }),
      },
    });
    return succeed(null);
  });
}

/** Leaves an address out; nothing was made of it. */
export async function dropIntake(actor: Actor, intakeId: string): Promise<Result<null>> {
  if (!can(actor, "source.create")) return fail({ code: "auth.notAllowed" });
  if (!isThingId(intakeId)) return fail({ code: "thing.notFound" });
  return await runWrite(actor, async ({ tx, audit }) => {
    if (!(await moveIntake(tx, intakeId, ["waiting", "ready", "failed"], { state: "dropped" })))
      return fail({ code: "thing.changed" });
    audit({ action: "intake.drop", thing: "intake", thingId: intakeId });
    return succeed(null);
  });
}

/** Takes back an address that was left out, as it was then. */
export async function restoreIntake(actor: Actor, intakeId: string): Promise<Result<null>> {
  if (!can(actor, "source.create")) return fail({ code: "auth.notAllowed" });
  if (!isThingId(intakeId)) return fail({ code: "thing.notFound" });
  return await runWrite(actor, async ({ tx, audit, enqueue }) => {
    const restored = await takeBack(tx, intakeId);
    if (!restored) return fail({ code: "thing.changed" });
    if (restored.state === "waiting") enqueue("take-in-addresses", { batchId: restored.batchId });
    audit({ action: "intake.restore", thing: "intake", thingId: intakeId });
    return succeed(null);
  });
}

/** Makes the source, as it was confirmed, and its capture of what was fetched: both or neither, and only once. */
export async function addFromIntake(
  actor: Actor,
  {
    intakeId,
    source,
    evenIfHeld = false,
  }: { intakeId: string; source: CreateSourceInput; evenIfHeld?: boolean },
): Promise<Result<AddedCapture>> {
  if (!can(actor, "source.create") || !can(actor, "capture.add"))
    return fail({ code: "auth.notAllowed" });
  const fetched = await readFetched(intakeId);
  if (!fetched.ok) return fetched;
  return await createSourceWithFetched(actor, {
    source,
    evenIfHeld,
    content: fetched.value,
    settle: async ({ tx }, sourceId) => await settleIntake(tx, intakeId, ["ready"], sourceId),
  });
}

/** So many addresses are taken up at once by one job: each at a host of its own, or it waits for its turn there. How many answers are held at once is bounded elsewhere (visit-slots.ts). */
const atOnce = 8;

/** What a worker does about addresses that wait, until none does: any number of workers may be at it. How many were asked. */
export async function takeInAddresses(
  actor: Actor,
  room: IntakeRoom,
): Promise<Result<{ asked: number }>> {
  if (!can(actor, "intake.take")) return fail({ code: "auth.notAllowed" });
  let asked = 0;
  const one = async () => {
    for (;;) {
      const intake = await claimIntake(studioDb());
      if (!intake) return;
      await holdAnswers(async () => await takeIn(room, intake));
      asked += 1;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, one));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  return succeed({ asked });
}

/** What goes wrong in a way that nobody thought of is told at the address, which would go wrong each time, and thrown. */
async function takeIn(room: IntakeRoom, intake: ClaimedIntake): Promise<void> {
  try {
    await askAddress(room, intake);
  } catch (error) {
    await recordFailed(studioDb(), intake.id, { failure: "unknown", httpStatus: null });
    throw error;
  }
}

async function askAddress(
  room: IntakeRoom,
  { id, url, overridesRobots }: ClaimedIntake,
): Promise<void> {
  const visited = await room.visit(toAskedAddress(url), overridesRobots);
  if (!visited.ok)
    return await recordFailed(studioDb(), id, { failure: visited.failure.code, httpStatus: null });
  const { status: httpStatus, finalUrl, body: bytes, claimedType } = visited.value;
  if (httpStatus >= 300)
    return await recordFailed(studioDb(), id, { failure: "answer.refused", httpStatus });
  const headers = toHeaderMap(visited.value.headers);
  const fileName = decodeSafely(new URL(finalUrl).pathname.split("/").at(-1) ?? "");
  const layer = await room.read({
    bytes,
    ...(claimedType && { claimedMediaType: claimedType }),
    ...(fileName && { fileName }),
    address: finalUrl,
  });
  if (!layer.ok) {
    const { code, values: failureValues } = layer.problems[0] ?? { code: "captures.damaged" };
    const isPlayer = code === "captures.noText" && embedsRecording(bytes);
    const failure = isPlayer ? "captures.onlyRecording" : code;
    return await recordFailed(studioDb(), id, { failure, failureValues, httpStatus });
  }
  // What a recording is, its bytes tell; of all else the server's word is a hint for reading.
  const mediaType = isRecordingType(layer.value.mediaType) ? layer.value.mediaType : claimedType;
  const bytesSha256 = await storeBytes(bytes);
  const { requestHead, responseHead, redirects } = visited.value;
  await recordFetched(studioDb(), id, {
    ...{ finalUrl, httpStatus, headers, requestHead, responseHead, redirects },
    ...{ mediaType, bytesSha256, byteLength: bytes.length },
    proposal: {
      ...proposeSource(layer.value, {
        address: finalUrl,
        ledBy: visited.value.hops.map(({ url }) => url),
        claimedType,
      }),
      isAboutRecording: layer.value.text.length < captionCharsMax && embedsRecording(bytes),
    },
  });
}
