import { studioDb } from "#db/client.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { addFetchedCapture } from "#domain/capture/commands.ts";
import { toAskedAddress } from "#domain/capture/metadata/telegram.ts";
import { hashText } from "#domain/capture/writes.ts";
import { hashBytes } from "#domain/content-store.ts";
import { holdAnswers } from "#domain/fetching/visit-slots.ts";
import { isThingId } from "#domain/fields.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { listPublicTags } from "#domain/sources/public-tags.ts";
import { listUses } from "#domain/sources/queries-citations.ts";
import { sourcesTag, tagOf } from "#domain/tags.ts";
import { type Answered, type JudgedAnswer, judgeAnswer } from "./judge-answer.ts";
import { judgeRegions } from "./judge-regions.ts";
import type { CheckOutcome } from "./outcomes.ts";
import { findSeen, findWatchedSource, listToWatch, type WatchedSource } from "./queries-held.ts";
import type { Visited, WatchRoom } from "./room.ts";
import { followCheck } from "./schedule.ts";
import { toSiblingUrl } from "./sibling-url.ts";
import type { Checked } from "./view.ts";
import {
  claimDue,
  findWatch,
  holdWatch,
  insertCheck,
  insertPassageChecks,
  type Kept,
  markKeepAsked,
  postponeCheck,
  type Seen,
  startWatching,
  stopWatching,
  updateWatch,
} from "./writes.ts";
import { takeUntold, tellDrifts } from "./writes-drifts.ts";

/** So many sources are begun to be watched in one round, and so many are let go. */
const begunMax = 1_000;
/** So many are looked at at once: each at a host of its own, or it waits for its turn there. */
const atOnce = 8;
/** A round ends before the next one is started elsewhere. */
const roundMs = 8 * 60 * 1000;
const unseen: Seen = { etag: null, lastModified: null };
/** What is the source's own page, as far as it can be told: a notice that it is gone, or a door, is no capture of it. */
const pageOutcomes: readonly CheckOutcome[] = [
  "ok",
  "ok_changed_elsewhere",
  "passage_changed",
  "passage_missing",
  "file_changed",
];

/**
 * The watch's round: what published briefs rest on is watched from now on, what they rest on no more isn't, changes of which nobody was told yet are told, and what is due is looked at, by any number
 * of workers. How many were.
 */
export async function watchSources(
  actor: Actor,
  room: WatchRoom,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Result<{ checked: number }>> {
  if (!can(actor, "source.watch")) return fail({ code: "auth.notAllowed" });
  const { unwatched, uncited } = await listToWatch(studioDb(), begunMax);
  await stopWatching(studioDb(), uncited);
  await startWatching(studioDb(), unwatched);
  const told = await tellUntold(actor);
  if (!told.ok) return told;
  const until = performance.now() + roundMs;
  let checked = 0;
  const one = async () => {
    while (performance.now() < until && !signal?.aborted) {
      const [sourceId] = await claimDue(studioDb(), 1);
      if (sourceId === undefined) return;
      await checkSource(actor, room, sourceId);
      checked += 1;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, one));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  return succeed({ checked });
}

/** What changed before its briefs were found as they are today. */
async function tellUntold(actor: Actor): Promise<Result<null>> {
  return await runWrite(actor, async ({ tx, audit, enqueue }) => {
    const passageIds = await takeUntold(tx);
    if (passageIds.length === 0) return succeed(null);
    enqueue("raise-notices", { cause: "drift", passageIds });
    const detail = { told: passageIds.length };
    audit({ action: "source.watch", thing: "drift", thingId: null, detail });
    return succeed(null);
  });
}

type KeepWish = { keep?: boolean };

/**
 * Somebody wants to know now: the worker looks at once, and tells on the source's page. With `keep` what the address answers becomes a capture whenever it isn't what is held, also
 * where no passage changed.
 */
export async function requestCheck(
  actor: Actor,
  sourceId: string,
  { keep = false }: KeepWish = {},
): Promise<Result<null>> {
  if (!can(actor, "source.check") || (keep && !can(actor, "capture.add")))
    return fail({ code: "auth.notAllowed" });
  if (!isThingId(sourceId)) return fail({ code: "thing.notFound" });
  return await runWrite(actor, async ({ tx, audit, enqueue }) => {
    const source = await findWatchedSource(tx, sourceId);
    if (!source) return fail({ code: "thing.notFound" });
    if (source.url === null) return fail({ code: "watch.noAddress" });
    if (keep) await markKeepAsked(tx, sourceId);
    enqueue("check-source", { sourceId, ...(keep && { keep }) });
    audit({
      ...{ action: "source.check", thing: "watch", thingId: sourceId },
      ...(keep && { detail: { keep } }),
    });
    return succeed(null);
  });
}

/**
 * Looks at a source's address once: what became of each passage that something is bound to, and of the source. What had to be told is told to every brief that rests
 * on it, by a job; what it was told from is kept as a capture. With `keep` so is any answer that is the source's page and not what is held.
 */
export async function checkSource(
  actor: Actor,
  room: WatchRoom,
  sourceId: string,
  { keep: isToKeep = false }: KeepWish = {},
): Promise<Result<Checked>> {
  if (!can(actor, "source.watch")) return fail({ code: "auth.notAllowed" });
  const source = await findWatchedSource(studioDb(), sourceId);
  if (!source) return fail({ code: "thing.notFound" });
  const { url } = source;
  if (url === null) return fail({ code: "watch.noAddress" });
  return await holdAnswers(
    async () => await lookAt(actor, room, { ...source, url, sourceId, isToKeep }),
  );
}

async function lookAt(
  actor: Actor,
  room: WatchRoom,
  source: WatchedSource & { url: string; sourceId: string; isToKeep: boolean },
): Promise<Result<Checked>> {
  const { sourceId, isToKeep, url, held, regions, heldPost, heldSha256, overridesRobots } = source;
  // What is to be kept has to be sent.
  const marks = isToKeep ? unseen : await findSeen(studioDb(), sourceId);
  const visited = await room.visit(toAskedAddress(url), marks, overridesRobots);
  if (visited.kind === "postponed") return await postpone(sourceId, visited.until, isToKeep);
  const look = { url, held, regions, heldPost, heldSha256, visited };
  const seen = await settleDoubt(sourceId, await judgeVisit(room, look));
  const isNews = seen.passages.some(({ fate }) => fate !== "unchanged");
  const isKept = isNews || seen.isNewEdit || (isToKeep && pageOutcomes.includes(seen.outcome));
  const keeping = isKept ? await keep(actor, sourceId, look) : nothingKept;
  return await runWrite(
    actor,
    async (write) => await record(write, room, { sourceId, look, seen, keeping, isToKeep }),
  );
}

/** Of a page that is doubted for the first time nothing is told, and nothing kept unless somebody asked for it. */
async function settleDoubt(sourceId: string, seen: Judged): Promise<Judged> {
  if (!seen.isDoubtful) return seen;
  const at = { now: new Date(), chance: 0, isDoubtful: true };
  const { isCounted } = followCheck(await findWatch(studioDb(), sourceId), seen.outcome, at);
  return isCounted ? seen : { ...seen, passages: [], failure: "watch.doubtful" };
}

/** Its host isn't to be asked yet: that says nothing of the source. */
async function postpone(
  sourceId: string,
  until: Date,
  isToKeep: boolean,
): Promise<Result<Checked>> {
  const standing = await postponeCheck(studioDb(), sourceId, { until, isToKeep });
  return succeed({ outcome: "postponed", standing, drifted: [] });
}

type Look = Pick<WatchedSource, "held" | "regions" | "heldPost" | "heldSha256"> & {
  url: string;
  visited: Exclude<Visited, { kind: "postponed" }>;
};
type Judged = Pick<JudgedAnswer, "outcome" | "passages" | "isDoubtful"> & {
  failure: string | null;
  /** Its channel says that the post was edited, and what is held doesn't have that edit. */
  isNewEdit: boolean;
};

async function judgeVisit(
  room: WatchRoom,
  { url, held, regions, heldPost, heldSha256, visited }: Look,
): Promise<Judged> {
  const settle = (outcome: JudgedAnswer["outcome"], failure: string | null): Judged => ({
    ...{ outcome, failure, passages: [], isDoubtful: false, isNewEdit: false },
  });
  if (visited.kind === "failed") return settle(visited.outcome, visited.reason);
  if (visited.kind === "unchanged") return settle("ok", null);
  const { status, finalUrl } = visited;
  const read = await room.read(visited);
  // Its page says so with 200.
  if (read.text === null && read.failure === "captures.postMissing")
    return settle("gone", read.failure);
  const isNewEdit =
    read.text !== null &&
    read.post?.isEdited === true &&
    (read.text !== held.text || heldPost?.isEdited === false);
  const { mediaType } = visited;
  const textSha256 = read.text?.trim() ? hashText(read.text).toString("hex") : null;
  const file = { sha256: hashBytes(visited.bytes).toString("hex"), mediaType, textSha256 };
  const isHeld = file.sha256 === heldSha256;
  const answered: Answered =
    read.text === null
      ? { requestedUrl: url, finalUrl, status, title: null, text: null, isHeld }
      : { requestedUrl: url, finalUrl, status, ...read, isHeld };
  const failure = read.text === null ? read.failure : null;
  const judged = judgeAnswer(held, answered);
  const settled = judged.wantsSibling
    ? judgeAnswer(held, answered, await askSibling(room, finalUrl))
    : judged;
  const whole = withRegions(settled, judgeRegions(regions, file));
  const isMadeAnew =
    whole.outcome === "ok" && heldSha256 !== null && !isHeld && isOneFile(mediaType);
  return { ...whole, failure: isMadeAnew ? "watch.otherBytes" : failure, isNewEdit };
}

/** Of a page other bytes say nothing: hardly any sends the same twice. */
function isOneFile(mediaType: string | null): boolean {
  return mediaType !== null && !/html/i.test(mediaType);
}

/** With what was read in pictures, where the answer is the source at all. */
function withRegions(judged: JudgedAnswer, of: ReturnType<typeof judgeRegions>): JudgedAnswer {
  const { outcome } = judged;
  const isSame = outcome === "ok" || outcome === "ok_changed_elsewhere";
  if (of.passages.length === 0 || (!isSame && !outcome.startsWith("passage_"))) return judged;
  const passages = [...judged.passages, ...of.passages];
  const isUnread = of.passages.some(({ fate }) => fate === "unread");
  if (!isSame || !isUnread) return { ...judged, passages };
  return { ...judged, outcome: "file_changed", passages, isDoubtful: of.isOtherKind };
}

/** What the site says of an address that can't be there; null where it refuses it as it should. */
async function askSibling(room: WatchRoom, url: string): Promise<string | null> {
  const visited = await room.visit(toSiblingUrl(url), unseen, false);
  if (visited.kind !== "answered" || visited.status >= 300) return null;
  return (await room.read(visited)).text;
}

/** What became of an answer that was to be kept: a capture, or the one that holds it already, or why it can't be one. */
type Keeping = { kept: Kept; heldCaptureId: string | null; failure: string | null };
const nothingKept: Keeping = { kept: null, heldCaptureId: null, failure: null };

/** The answer as a capture of the source: there what changed can be read, and quoted. */
async function keep(actor: Actor, sourceId: string, { url, visited }: Look): Promise<Keeping> {
  if (visited.kind !== "answered") return nothingKept;
  const { bytes, mediaType, status: httpStatus, finalUrl, headers } = visited;
  const { requestHead = null, responseHead = null, redirects = null } = visited;
  const heads = { headers, requestHead, responseHead, redirects };
  const facts = { requestedUrl: url, finalUrl, httpStatus, ...heads };
  const added = await addFetchedCapture(actor, {
    sourceId,
    content: { method: "fetch", bytes, mediaType, facts },
  });
  if (!added.ok) return { ...nothingKept, failure: added.problems[0]?.code ?? null };
  if (added.value.kind === "held")
    return { ...nothingKept, heldCaptureId: added.value.duplicateOf.captureId };
  if (added.value.kind !== "added") return nothingKept;
  const { captureId, textLayerId } = added.value;
  return { ...nothingKept, kept: { captureId, textLayerId } };
}

async function record(
  { tx, audit, enqueue, touch }: Write,
  room: WatchRoom,
  {
    sourceId,
    look,
    seen,
    keeping,
    isToKeep,
  }: { sourceId: string; look: Look; seen: Judged; keeping: Keeping; isToKeep: boolean },
): Promise<Result<Checked>> {
  const { kept } = keeping;
  const { visited, url } = look;
  const before = await holdWatch(tx, sourceId);
  const isExpected = (look.held.isPaywalled ?? false) && seen.outcome === "paywalled";
  const { isDoubtful } = seen;
  const at = { now: new Date(), chance: room.chance(), isExpected, isDoubtful };
  const { watch: after, nextInMs } = followCheck(before, seen.outcome, at);
  const answered = visited.kind === "answered" ? visited : null;
  const checkId = await insertCheck(tx, {
    ...{ sourceId, url, outcome: seen.outcome, isToKeep },
    failure: (isToKeep ? keeping.failure : null) ?? seen.failure,
    heldCaptureId: isToKeep ? keeping.heldCaptureId : null,
    finalUrl: answered?.finalUrl ?? null,
    httpStatus: answered?.status ?? null,
    captureId: kept?.captureId ?? null,
  });
  await insertPassageChecks(tx, checkId, seen.passages, kept);
  const { told, passed } = await tellDrifts(tx, checkId, seen.passages);
  // Of a page that isn't the source, or not as it was, its server isn't asked whether it changed.
  const isQuiet = seen.outcome === "ok" || seen.outcome === "ok_changed_elsewhere";
  const marks: Seen = {
    etag: (isQuiet && answered?.headers.etag) || null,
    lastModified: (isQuiet && answered?.headers["last-modified"]) || null,
  };
  await updateWatch(tx, sourceId, {
    ...{ before, after, nextInMs, isToKeep },
    seen: visited.kind === "unchanged" ? null : marks,
  });
  if (told.length > 0 || passed.length > 0)
    enqueue("raise-notices", { cause: "drift", passageIds: [...told, ...passed] });
  const ownTags = await listPublicTags(tx, sourceId);
  touch(...ownTags);
  if (ownTags.length > 0 && before.standing !== after.standing) touch(sourcesTag);
  // Readers are told on the pages of the briefs that rest on it.
  if ((before.standing === "dead") !== (after.standing === "dead"))
    touch(...(await listUses(tx, { sourceId })).map(({ id }) => tagOf("brief", id)));
  audit({
    action: "source.check",
    thing: "watch",
    thingId: sourceId,
    detail: { outcome: seen.outcome, standing: after.standing, drifted: told.length },
  });
  return succeed({ outcome: seen.outcome, standing: after.standing, drifted: told });
}
