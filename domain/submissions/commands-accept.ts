import { eq } from "drizzle-orm";
import { submissions } from "#db/schema/submissions.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import type { Actor, StaffActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { insertChallenge } from "#domain/briefs/writes-challenges.ts";
import {
  addCapture,
  addFetchedCapture,
  createSourceWithCapture,
  createSourceWithFetched,
  type Settle,
} from "#domain/capture/commands.ts";
import type { AddedCapture } from "#domain/capture/view.ts";
import { readFetched } from "#domain/intakes/read-fetched.ts";
import { type IntakeView, isAddressOf } from "#domain/intakes/view.ts";
import { moveIntake, settleIntake } from "#domain/intakes/writes.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { addSource, checkSourceCreation } from "#domain/sources/commands.ts";
import type { CreateSourceInput } from "#domain/sources/input.ts";
import { tagOf } from "#domain/tags.ts";
import { findCleanedFile } from "./files/queries-file.ts";
import {
  type AcceptInput,
  type Accepting,
  acceptInput,
  type CreditInput,
  creditInput,
} from "./input.ts";
import { decide, hold, holdWaiting, moderate, type Submission } from "./moderate.ts";
import { findAboutEvidence } from "./queries-about.ts";
import { findSourcing, findSubmissionRow, resolveKnown } from "./queries-sourcing.ts";

/**
 * Accepts. A source is made of what a moderator had fetched at the address, of a cleaned file, or of the address alone; or it belongs to one that is there already, which gets the capture. Private like any other until
 * it is cited or released. Source, capture and decision are written together or not at all, so of two who accept at once one makes a source. What challenges a brief may be given on to
 * those who write it, as a notice that is open until a version answers it.
 */
export async function acceptSubmission(
  actor: Actor,
  input: AcceptInput,
): Promise<Result<{ sourceId: string | null }>> {
  if (!can(actor, "submission.decide") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(acceptInput, input);
  if (!parsed.ok) return parsed;
  const { makes, known, task } = parsed.value;
  const row = await findSubmissionRow(parsed.value.submissionId);
  if (!row) return fail({ code: "thing.notFound" });
  const about = task && row.about !== null ? await findAboutEvidence(row.about) : null;
  if (task && !about) return fail({ code: "submissions.noBrief", field: "task" });
  const knownId = known === null ? null : await resolveKnown(actor, known);
  if (known !== null && knownId === null)
    return fail({ code: "submissions.knownMissing", field: "known" });
  const asked = { row, knownId, about, accepting: parsed.value };
  if (makes.from === "nothing") return await moderate(actor, parsed, acceptAlone(asked));
  if (makes.from === "address") return await moderate(actor, parsed, acceptAddress(asked));
  return await acceptWithCapture(actor, asked);
}

type Asked = {
  row: Submission;
  knownId: string | null;
  /** What it is about, where those who write that are to be told. */
  about: Awaited<ReturnType<typeof findAboutEvidence>>;
  accepting: Accepting;
};

function acceptAlone(asked: Asked) {
  return async (held: Submission, write: Write, by: StaffActor) => {
    await acceptWith(write, held, by, { ...asked, sourceId: null });
    return succeed({ sourceId: null });
  };
}

function acceptAddress(asked: Asked) {
  const { knownId, accepting } = asked;
  return async (held: Submission, write: Write, by: StaffActor) => {
    if (held.address === null) return fail({ code: "submissions.noAddress", field: "makes" });
    const made = knownId === null ? await makeSource(write, by, held.address, accepting) : null;
    if (made && !made.ok) return made;
    const sourceId = made?.value ?? knownId;
    if (sourceId === null) throw new Error("There is neither a source nor the fields of one.");
    await acceptWith(write, held, by, { ...asked, sourceId });
    return succeed({ sourceId });
  };
}

async function makeSource(write: Write, by: StaffActor, url: string, { source }: Accepting) {
  const creation = checkSourceCreation({ ...toSourceInput(source), url });
  return creation.ok ? await addSource(write, by, creation.value) : creation;
}

/** With bytes: what was fetched, or a file. They are read before anything is held. */
async function acceptWithCapture(
  actor: StaffActor,
  asked: Asked,
): Promise<Result<{ sourceId: string | null }>> {
  const { row, knownId, accepting } = asked;
  const { makes } = accepting;
  const { intake } = await findSourcing(actor, row);
  const isFetched = makes.from === "fetched";
  const settle: Settle = async (write, sourceId) => {
    const held = await holdWaiting(write.tx, row.id);
    if (!held.ok) return held;
    const taken = isFetched
      ? await takeIntake(write, intake?.id ?? "", { knownId, sourceId })
      : null;
    if (taken && !taken.ok) return taken;
    await acceptWith(write, held.value, actor, { ...asked, sourceId });
    return succeed(null);
  };
  const added = isFetched
    ? await keepFetched(actor, { intake, knownId, accepting, settle })
    : await keepFile(actor, { row, knownId, accepting, settle });
  if (!added.ok) return added;
  if (added.value.kind === "added") return succeed({ sourceId: added.value.sourceId });
  // It holds this very text: then there is nothing to add.
  if (knownId !== null && added.value.kind === "held")
    return await moderate(actor, succeed({ submissionId: row.id }), async (held, write, by) => {
      await acceptWith(write, held, by, { ...asked, sourceId: knownId });
      return succeed({ sourceId: knownId });
    });
  return fail(sayHeld(added.value));
}

type Keeping = Pick<Asked, "knownId" | "accepting"> & { settle: Settle };

async function keepFetched(
  actor: StaffActor,
  { intake, knownId, accepting, settle }: Keeping & { intake: IntakeView | null },
): Promise<Result<AddedCapture>> {
  if (intake?.state !== "ready") return fail({ code: "submissions.notFetched", field: "makes" });
  const fetched = await readFetched(intake.id);
  if (!fetched.ok) return fetched;
  const content = fetched.value;
  if (knownId === null) {
    const source = toSourceInput(accepting.source, intake);
    return await createSourceWithFetched(actor, { source, content, evenIfHeld: false, settle });
  }
  // What another address answered is no capture of it.
  if (!isAddressOf(intake, knownId))
    return fail({ code: "submissions.otherAddress", field: "known" });
  return await addFetchedCapture(actor, { sourceId: knownId, content, settle });
}

async function keepFile(
  actor: StaffActor,
  { row, knownId, accepting, settle }: Keeping & { row: Submission },
): Promise<Result<AddedCapture>> {
  const { makes, source } = accepting;
  const file =
    makes.from === "file"
      ? await findCleanedFile(actor, { submissionId: row.id, n: makes.n })
      : null;
  if (!file) return fail({ code: "submissions.fileNotCleaned", field: "makes" });
  const { bytes, mediaType } = file;
  const content = { method: "upload" as const, bytes, mediaType };
  if (knownId !== null)
    return await addCapture(
      actor,
      { sourceId: knownId, content: { ...content, evenIfHeld: true } },
      settle,
    );
  const made = { ...toSourceInput(source), ...(row.address !== null && { url: row.address }) };
  return await createSourceWithCapture(actor, { source: made, content, settle });
}

/** What the moderator says of it; of the rest what the page says of itself. */
function toSourceInput(
  said: Accepting["source"],
  intake: IntakeView | null = null,
): CreateSourceInput {
  if (said === null) throw new Error("Nothing is said of the source that is to be made.");
  const { title, publisher, published, language } = said;
  const { cslType, authors, containerTitle, doi, url } = intake?.proposal ?? {};
  const address = url?.value ?? intake?.finalUrl;
  return {
    ...{ title, published, language },
    publisher: publisher === null ? null : { name: publisher, language },
    ...(cslType && { cslType: cslType.value }),
    csl: {
      ...(authors && { author: authors.value }),
      ...(containerTitle && { "container-title": containerTitle.value }),
      ...(doi && { DOI: doi.value }),
    },
    ...(address && { url: address }),
  };
}

/** A source that is made of it is its own; one that was there keeps how it came. */
async function takeIntake(
  { tx }: Write,
  intakeId: string,
  { knownId, sourceId }: { knownId: string | null; sourceId: string },
): Promise<Result<null>> {
  if (knownId === null) return await settleIntake(tx, intakeId, ["ready"], sourceId);
  const isTaken = await moveIntake(tx, intakeId, ["ready"], { state: "dropped" });
  return isTaken ? succeed(null) : fail({ code: "thing.changed" });
}

/** Decides, and tells those who write the brief. */
async function acceptWith(
  write: Write,
  held: Submission,
  by: StaffActor,
  { sourceId, about, accepting }: Pick<Asked, "about" | "accepting"> & { sourceId: string | null },
): Promise<void> {
  const isCredited = accepting.credits && held.credit !== null && sourceId !== null;
  await decide(write, held, by, { state: "accepted", sourceId, isCredited });
  if (isCredited) write.touch(tagOf("source", sourceId));
  if (!accepting.task || !about) return;
  const { briefId, nodeId, printed } = about;
  const challenge = { briefId, nodeId, printed, submissionId: held.id, ...accepting.task };
  const noticeId = await insertChallenge(write.tx, challenge, by.id);
  const detail = { kind: "challenged", briefId };
  write.audit({ action: "notice.raise", thing: "notice", thingId: noticeId, detail });
}

function sayHeld(added: Exclude<AddedCapture, { kind: "added" }>) {
  const source =
    added.kind === "held"
      ? added.duplicateOf.source
      : added.kind === "known"
        ? added.source
        : added.texts[0]?.source;
  const values = { title: source?.title ?? source?.code ?? "", code: source?.code ?? "" };
  return { code: "submissions.sourceHeld" as const, field: "known", values };
}

/** Says whether the source that a submission became names its sender, where they asked for it: also later, for they may think better of it. */
export async function creditSender(actor: Actor, input: CreditInput): Promise<Result<null>> {
  if (!can(actor, "submission.decide")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(creditInput, input);
  if (!parsed.ok) return parsed;
  const { submissionId, credits } = parsed.value;
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const held = await hold(tx, submissionId);
    if (!held?.sourceId || held.credit === null) return fail({ code: "thing.notFound" });
    if (held.isCredited === credits) return succeed(null);
    await tx
      .update(submissions)
      .set({ isCredited: credits })
      .where(eq(submissions.id, submissionId));
    touch(tagOf("source", held.sourceId));
    audit({
      ...{ action: "submission.credit", thing: "submission", thingId: submissionId },
      detail: { credits },
    });
    return succeed(null);
  });
}
