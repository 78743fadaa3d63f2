import { z } from "zod";
import { studioDb } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { thingId } from "#domain/fields.ts";
import type { JobPayload } from "#domain/jobs/jobs.ts";
import { storeImage } from "#domain/media/store.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { paintInThread } from "./paint-in-thread.ts";
import { findPaintedBytes, listUnpaintedPages } from "./queries-pages.ts";
import { chooseStretch } from "./rules-pages.ts";
import { readBytes } from "./store.ts";
import { insertPagePicture } from "./writes-pages.ts";

const request = z.strictObject({
  captureId: thingId,
  /** From 1. */
  from: z.number("passages.regionOutside").int().min(1, "passages.regionOutside"),
});
export type RequestPagesInput = z.input<typeof request>;

/** Somebody wants to read from this page on: the worker paints it, and those after it, unless they are painted. */
export async function requestPages(
  actor: Actor,
  input: RequestPagesInput,
): Promise<Result<{ from: number; to: number }>> {
  if (!can(actor, "passage.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(request, input);
  if (!parsed.ok) return parsed;
  const { captureId, from } = parsed.value;
  return await runWrite(actor, async ({ tx, audit, enqueue }) => {
    const unpainted = await listUnpaintedPages(tx, { captureId, from });
    if (unpainted.length === 0) return fail({ code: "thing.notFound" });
    const stretch = chooseStretch(unpainted, from);
    enqueue("paint-pages", { captureId, ...stretch });
    audit({ action: "page.request", thing: "capture", thingId: captureId, detail: stretch });
    return succeed(stretch);
  });
}

/** So many are written together, a few seconds' work; the first page by itself, for somebody waits for it. */
const batchPagesMax = 4;

/** Paints pages that are read as pictures, and are not painted yet, from one to another. How many were. A page that can't be painted is no failure: it says why. */
export async function paintPages(
  actor: Actor,
  { captureId, from, to }: JobPayload<"paint-pages">,
  paint: typeof paintInThread = paintInThread,
): Promise<Result<{ painted: number }>> {
  if (!can(actor, "page.paint")) return fail({ code: "auth.notAllowed" });
  const pages = await listUnpaintedPages(studioDb(), { captureId, from, to });
  const sha256 = await findPaintedBytes(studioDb(), captureId);
  const bytes = sha256 && (await readBytes(sha256));
  // Nothing is to be had of what was redacted meanwhile.
  if (!bytes) return succeed({ painted: 0 });
  for (let at = 0, count = 1; at < pages.length; at += count, count = batchPagesMax)
    await paintBatch(actor, { captureId, bytes, pages: pages.slice(at, at + count), paint });
  return succeed({ painted: pages.length });
}

async function paintBatch(
  actor: Actor,
  given: { captureId: string; bytes: Uint8Array; pages: number[]; paint: typeof paintInThread },
): Promise<void> {
  const { captureId, bytes, pages, paint } = given;
  const painted: { page: number; picture: Awaited<ReturnType<typeof paint>> }[] = [];
  for (const page of pages) {
    const picture = await paint({ bytes, page });
    if (typeof picture !== "string") await storeImage(picture.bytes);
    painted.push({ page, picture });
  }
  await runWrite(actor, async ({ tx, audit }) => {
    for (const one of painted)
      await insertPagePicture(tx, { ...one, captureId, createdBy: toStaffId(actor) });
    audit({ action: "page.paint", thing: "capture", thingId: captureId, detail: { pages } });
    return succeed(null);
  });
}
