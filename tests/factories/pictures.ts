import { sql } from "drizzle-orm";
import sharp from "sharp";
import { studioDb } from "#db/client.ts";
import { type Actor, systemActor } from "#domain/auth/actor.ts";
import { addCapture } from "#domain/capture/commands.ts";
import { markRegion } from "#domain/capture/commands-regions.ts";
import { checkTranscription } from "#domain/capture/commands-transcriptions.ts";
import type { MarkRegionInput } from "#domain/capture/input-regions.ts";
import { jobs } from "#domain/jobs/jobs.ts";
import { erasePictures } from "#domain/media/commands-erase.ts";
import { requireValue } from "./require-value.ts";
import { buildSource } from "./sources.ts";

/** A page with these words on it, as a scanner would have it; every one of other colours, so of other bytes. */
export async function drawPage(words = "Trade came to 46.5 billion dollars"): Promise<Uint8Array> {
  const shade = Math.floor(Math.random() * 0xffff) + 0xf00000;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="400">
    <rect width="800" height="400" fill="#${shade.toString(16)}"/><text x="40" y="120" font-size="32">${words}</text></svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}

/** A picture as a capture; of a source of its own, unless one is given. */
export async function buildPicture(
  overrides: { sourceId?: string; bytes?: Uint8Array } = {},
  actor: Actor = systemActor,
): Promise<{ captureId: string; sourceId: string; n: number }> {
  const sourceId = overrides.sourceId ?? (await buildSource()).id;
  const bytes = overrides.bytes ?? (await drawPage());
  const content = { method: "upload" as const, bytes, fileName: "page.png" };
  const added = requireValue(await addCapture(actor, { sourceId, content }));
  if (added.kind !== "added") throw new Error("These bytes are held already.");
  return added;
}

/** The upper half of the page, with room around the words. */
export const upperHalf = { x: 0.02, y: 0.1, width: 0.9, height: 0.4 };

/** Words read in a region of a picture of its own; checked by `checker`, where there is one. */
export async function buildRegion(
  maker: Actor,
  { checker, ...overrides }: Partial<MarkRegionInput> & { checker?: Actor } = {},
): Promise<{ passageId: string; captureId: string }> {
  const captureId = overrides.captureId ?? (await buildPicture()).captureId;
  const input = { page: 1, region: upperHalf, words: "46.5 billion dollars", ...overrides };
  const { passageId } = requireValue(await markRegion(maker, { ...input, captureId }));
  if (checker) requireValue(await checkTranscription(checker, { passageId, corrected: null }));
  return { passageId, captureId };
}

/** Does what the worker would with pictures that were removed; their hashes in hex. */
export async function handleEraseJobs(): Promise<string[]> {
  const { rows } = await studioDb().execute<{ data: unknown }>(
    sql`delete from pgboss.job where name = 'erase-pictures' returning data`,
  );
  const payloads = rows.map(({ data }) => jobs["erase-pictures"].parse(data));
  for (const payload of payloads) requireValue(await erasePictures(systemActor, payload));
  return payloads.flatMap(({ sha256s }) => sha256s);
}
