import { type Reader, studioDb, type Tx } from "#db/client.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { storeImage } from "#domain/media/store.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { addSource, checkSourceCreation } from "#domain/sources/commands.ts";
import type { CreateSourceInput, SourceCreation } from "#domain/sources/input.ts";
import { listPublicTags } from "#domain/sources/public-tags.ts";
import {
  ensureKeys,
  lockAddresses,
  lockDoi,
  type Traces,
} from "#domain/sources/queries-imports.ts";
import { capturesTag } from "#domain/tags.ts";
import { type CaptureBytes, type FetchedContent, toCaptureBytes } from "./capture-bytes.ts";
import type { Fingerprint } from "./fingerprint.ts";
import {
  type AddCaptureInput,
  type CaptureContent,
  parseCaptureAddition,
  parseCaptureContent,
} from "./input.ts";
import type { CaptureReading } from "./prepare.ts";
import { findSourceOfText, listCapturesOfBytes } from "./queries.ts";
import { findNearTexts } from "./queries-near.ts";
import { readInThread, readRecordingInThread } from "./read-in-thread.ts";
import { chooseStretch } from "./rules-pages.ts";
import { findBytes, storeBytes } from "./store.ts";
import type { AddedCapture, NearText } from "./view.ts";
import { insertCapture, insertProposals, insertTextLayer, lockBytes } from "./writes.ts";
import { insertCapturePages, insertPagePicture } from "./writes-pages.ts";

/**
 * Keeps the bytes of a source, with their text layer and what the extractor proposes for it. Bytes that are held already give no second capture: the
 * answer says where they are; with `evenIfHeld` another source may hold them too, the same source never. The bytes are on disk before the row that
 * names them is written, so no row ever points at nothing.
 */
export async function addCapture(
  actor: Actor,
  input: AddCaptureInput,
  settle?: Settle,
): Promise<Result<AddedCapture>> {
  if (!can(actor, "capture.add")) return fail({ code: "auth.notAllowed" });
  const parsed = parseCaptureAddition(input);
  if (!parsed.ok) return parsed;
  const { sourceId, content } = parsed.value;
  const source = await findSourceOfText(studioDb(), sourceId);
  if (!source) return fail({ code: "thing.notFound" });
  return await keepCapture(actor, content, {
    ...source,
    sourceId,
    resolve: async (write) => await settleOn(write, sourceId, settle),
  });
}

/** Keeps what the fetcher brought from a source's address. An address answers for its source whatever others hold the same bytes, and once more where it has answered otherwise meanwhile. */
export async function addFetchedCapture(
  actor: Actor,
  { sourceId, content, settle }: { sourceId: string; content: FetchedContent; settle?: Settle },
): Promise<Result<AddedCapture>> {
  if (!can(actor, "capture.add")) return fail({ code: "auth.notAllowed" });
  const source = await findSourceOfText(studioDb(), sourceId);
  if (!source) return fail({ code: "thing.notFound" });
  return await keepCapture(
    actor,
    { ...content, evenIfHeld: true },
    {
      ...{ ...source, sourceId },
      resolve: async (write) => await settleOn(write, sourceId, settle),
    },
  );
}

/**
 * A source and its first capture, both or neither: of bytes that are held already, or a work whose DOI or address a source has, nothing is made, and the answer says where it is. `settle` writes what
 * else belongs to it, or says why it doesn't hold any more: then nothing is made.
 */
export async function createSourceWithCapture(
  actor: Actor,
  input: { source: CreateSourceInput; content: CaptureContent; settle?: Settle },
): Promise<Result<AddedCapture>> {
  if (!can(actor, "source.create") || !can(actor, "capture.add")) {
    return fail({ code: "auth.notAllowed" });
  }
  const creation = checkSourceCreation(input.source);
  const content = parseCaptureContent(input.content);
  if (!creation.ok || !content.ok) {
    return fail(...[creation, content].flatMap((each) => (each.ok ? [] : each.problems)));
  }
  const { language, published } = creation.value;
  return await keepCapture(actor, content.value, {
    language,
    published,
    sourceId: null,
    traces: toTraces(creation.value),
    resolve: async (write) => await addSettled(write, actor, creation.value, input.settle),
  });
}

/** What a command writes of its own in the transaction that keeps a capture. */
export type Settle = (write: Write, sourceId: string) => Promise<Result<null>>;

async function addSettled(
  write: Write,
  actor: Actor,
  creation: SourceCreation,
  settle: Settle | undefined,
): Promise<Result<string>> {
  const sourceId = await addSource(write, actor, creation);
  return sourceId.ok ? await settleOn(write, sourceId.value, settle) : sourceId;
}

async function settleOn(
  write: Write,
  sourceId: string,
  settle: Settle | undefined,
): Promise<Result<string>> {
  const settled = settle ? await settle(write, sourceId) : succeed(null);
  return settled.ok ? succeed(sourceId) : settled;
}

/** The same of what was fetched. */
export async function createSourceWithFetched(
  actor: Actor,
  input: {
    source: CreateSourceInput;
    content: FetchedContent;
    evenIfHeld: boolean;
    settle: Settle;
  },
): Promise<Result<AddedCapture>> {
  if (!can(actor, "source.create") || !can(actor, "capture.add")) {
    return fail({ code: "auth.notAllowed" });
  }
  const creation = checkSourceCreation(input.source);
  if (!creation.ok) return creation;
  const { language, published } = creation.value;
  const content = { ...input.content, evenIfHeld: input.evenIfHeld };
  return await keepCapture(actor, content, {
    ...{ language, published, sourceId: null },
    traces: toTraces(creation.value, input.content),
    resolve: async (write) => await addSettled(write, actor, creation.value, input.settle),
  });
}

/** The source that a capture belongs to: there already, or made in the capture's transaction. */
type CaptureSource = {
  language: string;
  published: string | null;
  sourceId: string | null;
  /** Of one that is to be made: where another has it, that is told first. */
  traces?: Traces;
  resolve(write: Write): Promise<Result<string>>;
};

/** By what a source that is to be made may be known: its DOI, its address, and those at which it was fetched. */
function toTraces({ url, csl }: SourceCreation, fetched?: FetchedContent): Traces {
  const addresses = [url, fetched?.facts.requestedUrl, fetched?.facts.finalUrl];
  return { addresses: addresses.filter((each) => each != null), doi: csl.DOI ?? null };
}

async function lockTraces(
  tx: Tx,
  { doi, addresses }: Traces,
): Promise<Extract<AddedCapture, { kind: "known" }> | null> {
  const byDoi = doi === null ? null : await lockDoi(tx, doi);
  if (byDoi) return { kind: "known", by: "doi", source: byDoi };
  const byAddress = await lockAddresses(tx, addresses);
  return byAddress && { kind: "known", by: "address", source: byAddress };
}

async function keepCapture(
  actor: Actor,
  content: CaptureContent | (FetchedContent & { evenIfHeld: boolean }),
  source: CaptureSource,
): Promise<Result<AddedCapture>> {
  const capture = await toCaptureBytes(content);
  if (!capture.ok) return capture;
  const isFor = {
    sourceId: source.sourceId,
    method: capture.value.method,
    evenIfHeld: content.evenIfHeld ?? false,
  };
  const { sha256, bytes } = capture.value;
  const heldBefore = await findHeld(studioDb(), sha256, isFor);
  if (heldBefore) return succeed(heldBefore);
  const reading = await read(capture.value, source);
  if (!reading.ok) return reading;
  if ("askIfNear" in content && content.askIfNear) {
    const texts = await findNearElsewhere(reading.value.fingerprint, source.sourceId);
    if (texts.length > 0) return succeed({ kind: "near", texts });
  }
  if (source.traces) await ensureKeys();
  if (bytes) await storeBytes(bytes);
  if (reading.value.picture) await storeImage(reading.value.picture.bytes);
  return await runWrite(actor, async (write) => {
    await lockBytes(write.tx, sha256);
    const heldMeanwhile = await findHeld(write.tx, sha256, isFor);
    if (heldMeanwhile) return succeed(heldMeanwhile);
    const asked = isFor.evenIfHeld ? undefined : source.traces;
    const known = asked ? await lockTraces(write.tx, asked) : null;
    if (known) return succeed(known);
    const sourceId = await source.resolve(write);
    if (!sourceId.ok) return sourceId;
    const parts = { sourceId: sourceId.value, capture: capture.value, reading: reading.value };
    return succeed(await writeCapture(write, actor, parts));
  });
}

async function read(capture: CaptureBytes, source: CaptureSource): Promise<Result<CaptureReading>> {
  const { bytes, sha256 } = capture;
  if (bytes) return await readInThread({ ...capture, bytes }, source);
  const held = await findBytes(sha256);
  return held ? await readRecordingInThread(held.path) : fail({ code: "captures.noFile" });
}

/** Where bytes are held already, unless they may be held once more. Notes of ours are no holding of the text that turns up later, or was taken for notes by mistake. */
async function findHeld(
  db: Reader,
  sha256: Buffer,
  isFor: { sourceId: string | null; method: CaptureBytes["method"]; evenIfHeld: boolean },
): Promise<AddedCapture | null> {
  const held = (await listCapturesOfBytes(db, sha256)).filter(
    ({ method }) => method !== "transcription" || isFor.method === "transcription",
  );
  const ofSource = held.filter(({ source }) => source.id === isFor.sourceId);
  const own = isFor.method === "fetch" ? ofSource.find(({ isPast }) => !isPast) : ofSource[0];
  const duplicateOf = own ?? (isFor.evenIfHeld ? undefined : held[0]);
  if (!duplicateOf) return null;
  const { captureId, n, source } = duplicateOf;
  const { title, publisher, code } = source;
  const values = { source: title ?? publisher ?? code, n };
  const notice = { code: "captures.heldAlready" as const, values };
  return {
    kind: "held",
    duplicateOf: { captureId, n, source },
    isSameSource: own !== undefined,
    notice,
  };
}

/** A source that holds it itself, of another day or place, has been asked about already. */
async function findNearElsewhere(
  fingerprint: Fingerprint,
  sourceId: string | null,
): Promise<NearText[]> {
  const texts = await findNearTexts(studioDb(), fingerprint);
  return texts.some(({ source }) => source.id === sourceId) ? [] : texts;
}

async function writeCapture(
  { tx, audit, touch, enqueue }: Write,
  actor: Actor,
  parts: { sourceId: string; capture: CaptureBytes; reading: CaptureReading },
): Promise<AddedCapture> {
  const { sourceId, capture, reading } = parts;
  const { id: captureId, n } = await insertCapture(tx, {
    sourceId,
    method: capture.method,
    mediaType: reading.mediaType,
    fileName: capture.fileName,
    ...capture.facts,
    durationSeconds: reading.durationSeconds ?? null,
    byteLength: capture.byteLength,
    bytesSha256: capture.sha256,
    post: reading.post,
    createdBy: toStaffId(actor),
  });
  const { normaliser, text, blocks, fingerprint, engine } = reading;
  const layer = { captureId, normaliser, text, blocks, fingerprint };
  const textLayerId = await insertTextLayer(tx, layer);
  await insertCapturePages(tx, captureId, reading.picturePages);
  if (reading.picture) {
    const painted = { captureId, page: 1, picture: reading.picture, createdBy: toStaffId(actor) };
    await insertPagePicture(tx, painted);
  } else if (reading.picturePages.length > 0) {
    enqueue("paint-pages", { captureId, ...chooseStretch(reading.picturePages, 1) });
  }
  const proposals = await insertProposals(tx, { textLayerId, engine }, reading.proposals);
  const sha256 = capture.sha256.toString("hex");
  const detail = { sourceId, n, method: capture.method, sha256, proposals };
  const ownTags = await listPublicTags(tx, sourceId);
  if (ownTags.length > 0) touch(...ownTags, capturesTag);
  audit({ action: "capture.add", thing: "capture", thingId: captureId, detail });
  return { kind: "added", captureId, n, sourceId, textLayerId, proposals };
}
