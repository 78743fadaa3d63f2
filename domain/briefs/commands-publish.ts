import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { citationRows } from "#domain/richtext/list-evidence.ts";
import { briefsTag, sourcesTag, tagOf } from "#domain/tags.ts";
import { isUnchanged, toCanonical } from "./canonical.ts";
import { checkDraft } from "./check-draft.ts";
import { insertSignOffs } from "./checks/writes-checks.ts";
import { listCitedTags } from "./cited-tags.ts";
import { type LockedBrief, lockBrief } from "./commands-review.ts";
import { withdrawBrief } from "./commands-withdraw.ts";
import { type Compared, composeDraft, findCompared, findLatest } from "./compose-draft.ts";
import type { PublishedVersion } from "./desk-view.ts";
import { findAllowedClasses } from "./evidence-changes.ts";
import { lacksOnlyApproval } from "./four-eyes.ts";
import { type PublishInput, publishInput } from "./input.ts";
import { listPictureIds } from "./list-pictures.ts";
import { tell } from "./news/writes-news.ts";
import { checkSignedOff } from "./sign-offs.ts";
import { listTranslationTags } from "./translations/translation-tags.ts";
import type { VersionContent } from "./version-content.ts";
import { answerChallenges } from "./writes-challenges.ts";
import { raiseForVersion } from "./writes-notices.ts";
import {
  holdCitedStatistics,
  insertVersion,
  listPrintedSources,
  settleNotices,
} from "./writes-versions.ts";

export type { PublishedVersion };

export type Ask = Omit<z.output<typeof publishInput>, "briefId" | "revision">;

/**
 * Publishes the draft at a revision as the next version: immutable, as one canonical text and its hash (DESIGN.md §2.9). Refused where the draft has moved on,
 * a finding blocks, something isn't signed off (sign-offs.ts), the class is milder than what changed (§2.10), or nothing changed. A withdrawal is `withdrawBrief`'s, whatever
 * the draft looks like.
 */
export async function publishBrief(
  actor: Actor,
  input: PublishInput,
): Promise<Result<PublishedVersion>> {
  if (!can(actor, "brief.publish")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(publishInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, revision, ...ask } = parsed.value;
  if (ask.changeClass === "withdrawal") return withdrawBrief(actor, { briefId, note: ask.note });
  return runWrite(actor, async (write) => {
    const brief = await lockBrief(write.tx, briefId);
    if (!brief) return fail({ code: "thing.notFound" });
    if (brief.draftRevision !== revision)
      return fail({ code: "briefs.draftMoved", values: { revision: brief.draftRevision } });
    if (brief.state === "scheduled") return fail({ code: "briefs.scheduled" });
    if (brief.state !== "in_review") return fail({ code: "briefs.notInReview" });
    return publishLocked(write, { actor, brief, ask });
  });
}

/**
 * Makes the draft of a brief that is locked its next version, in the caller's transaction; who calls has asked whether the draft is the one that is meant.
 */
export async function publishLocked(
  { tx, audit, touch }: Write,
  { actor, brief, ask }: { actor: Actor; brief: LockedBrief; ask: Ask },
): Promise<Result<PublishedVersion>> {
  const briefId = brief.id;
  await holdCitedStatistics(tx, briefId);
  const checked = await checkDraft(tx, brief);
  if (!checked.ok) return checked;
  const { findings, items } = checked.value;
  // Whether waivers are approved is asked with all that has to be signed off.
  const blocking = findings.filter(
    (finding) => finding.severity === "blocks" && !lacksOnlyApproval(finding),
  );
  if (blocking.length > 0)
    return fail({ code: "briefs.blocked", values: { count: blocking.length } });
  const signedOff = await checkSignedOff(tx, actor, { draft: { ...brief, items }, ask });
  if (!signedOff.ok) return signedOff;
  const { aloneBecause, checkedBy, publishedAlone } = signedOff.value;
  const isEmergency = publishedAlone?.kind === "emergency";

  const previous = await findLatest(tx, briefId);
  const compared = await findCompared(tx, briefId, previous);
  const composed = await composeDraft(tx, {
    brief,
    checked: checked.value,
    previous,
    head: {
      changeClass: ask.changeClass,
      note: ask.note === "" ? null : ask.note,
      checkedBy,
      ...(publishedAlone && { publishedAlone }),
    },
  });
  if (!composed.ok) return composed;
  const content = composed.value;
  const refused = await checkClass(tx, { briefId, compared, content, ask });
  if (refused) return fail(refused);

  const { text, sha256 } = toCanonical(content);
  const { brief: head, title, standfirst } = content;
  const versionId = await insertVersion(tx, {
    version: {
      briefId,
      n: head.version,
      canonical: text,
      sha256,
      schemaNumber: content.schema,
      title,
      standfirst,
      changeClass: head.changeClass,
      note: head.note,
      submittedBy: brief.submittedBy,
      publishedBy: toStaffId(actor),
      publishedAloneBecause: aloneBecause,
      secondCheckDueAt: isEmergency ? addDay(head.publishedAt) : null,
      publishedAt: new Date(head.publishedAt),
    },
    citations: citationRows(checked.value.doc, checked.value.print),
    quoteStates: new Map(
      [...checked.value.loaded.quotes].map(([id, { quoteStateId }]) => [id, quoteStateId]),
    ),
    mediaIds: [
      ...new Set([...content.media.map(({ id }) => id), ...listPictureIds(content.evidence)]),
    ],
    correction: ask.wasWrong === "" ? null : { wasWrong: ask.wasWrong, isRight: ask.isRight },
  });
  await insertSignOffs(tx, { versionId, items, ...(isEmergency && { wholeSha256: sha256 }) });
  await settleNotices(tx, briefId, toStaffId(actor));
  const answers = { briefId, versionId, noticeIds: ask.answers, by: toStaffId(actor) };
  const answered = await answerChallenges(tx, answers);
  await raiseForVersion(tx, briefId, versionId);
  const published = { slug: brief.slug, n: head.version, sha256: sha256.toString("hex") };
  const detail = {
    version: published.n,
    changeClass: head.changeClass,
    sha256: published.sha256,
    ...(answered > 0 && { answered }),
    ...(publishedAlone && { publishedAlone: publishedAlone.kind }),
  };
  touch(briefsTag, sourcesTag, tagOf("brief", briefId), ...(await listCitedTags(tx, briefId)));
  touch(...(await listTranslationTags(tx, briefId)));
  touch(...(await listPrintedSources(tx, versionId)).map((id) => tagOf("source", id)));
  await tell(tx, { briefId, kind: "published", by: toStaffId(actor) });
  audit({ action: "brief.publish", thing: "brief", thingId: briefId, detail });
  return succeed(published);
}

/** Within which a second person checks what was published in an emergency. */
const dayMilliseconds = 24 * 60 * 60 * 1000;

function addDay(instant: string): Date {
  return new Date(Date.parse(instant) + dayMilliseconds);
}

type ClassCheck = { briefId: string; compared: Compared; content: VersionContent; ask: Ask };

/** Whether this change may be filed as what the editor calls it, with the words that go with that. */
async function checkClass(
  tx: Tx,
  { briefId, compared, content, ask }: ClassCheck,
): Promise<Problem | null> {
  const { latest, comesBack } = compared;
  if (latest && !comesBack && isUnchanged(latest.content, content))
    return { code: "briefs.nothingChanged", values: { version: latest.n } };
  const allowed = await findAllowedClasses(tx, { briefId, compared, content });
  if (!allowed.includes(ask.changeClass)) {
    const values = { version: latest?.n ?? 0, allowed: allowed.join(", ") };
    return { code: "briefs.classTooMild", field: "changeClass", values };
  }
  const needsNote = ask.changeClass !== "first" && ask.changeClass !== "typo";
  if (needsNote && ask.note === "") return { code: "briefs.noteMissing", field: "note" };
  return checkCorrection(ask);
}

/** A correction says both what was wrong and what is right; where another class says one of them, it says both too. */
function checkCorrection({ changeClass, wasWrong, isRight }: Ask): Problem | null {
  const isSaid = changeClass === "correction" || wasWrong !== "" || isRight !== "";
  if (!isSaid || (wasWrong !== "" && isRight !== "")) return null;
  return { code: "briefs.correctionMissing", field: wasWrong === "" ? "wasWrong" : "isRight" };
}
