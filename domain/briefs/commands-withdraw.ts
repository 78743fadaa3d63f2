import { runWrite, type Write } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { brief as buildBrief, countNodeIds } from "#domain/richtext/build.ts";
import { briefsTag, sourcesTag, tagOf } from "#domain/tags.ts";
import { toCanonical } from "./canonical.ts";
import { listCitedTags } from "./cited-tags.ts";
import { type LockedBrief, lockBrief } from "./commands-review.ts";
import { composeHead, findLatest } from "./compose-draft.ts";
import type { PublishedVersion } from "./desk-view.ts";
import { type WithdrawInput, withdrawInput } from "./input.ts";
import { tell } from "./news/writes-news.ts";
import { endOpenSchedules } from "./schedules/writes-schedules.ts";
import { listTranslationTags } from "./translations/translation-tags.ts";
import { type VersionContent, versionSchema } from "./version-content.ts";
import { insertVersion } from "./writes-versions.ts";

/**
 * Takes a published brief back: a last version that holds its title and the note to readers, and nothing else of what it said; the earlier ones can't be
 * read any more. It waits for no review and no finding, for what has to go has to go now. The draft stays, and may be published again.
 */
export async function withdrawBrief(
  actor: Actor,
  input: WithdrawInput,
): Promise<Result<PublishedVersion>> {
  if (!can(actor, "brief.withdraw")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(withdrawInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, note } = parsed.value;
  return runWrite(actor, async (write) => {
    const brief = await lockBrief(write.tx, briefId);
    if (!brief) return fail({ code: "thing.notFound" });
    return withdrawLocked(write, { actor, brief, note });
  });
}

/** Takes back a brief that is locked, in the caller's transaction. */
export async function withdrawLocked(
  { tx, audit, touch }: Write,
  { actor, brief, note }: { actor: Actor; brief: LockedBrief; note: string },
): Promise<Result<PublishedVersion>> {
  const briefId = brief.id;
  const previous = await findLatest(tx, briefId);
  if (!previous) return fail({ code: "briefs.neverPublished" });
  if (previous.content.brief.changeClass === "withdrawal")
    return fail({ code: "briefs.alreadyWithdrawn" });
  const head = { changeClass: "withdrawal" as const, note, checkedBy: [] };
  const heading = await composeHead(tx, { brief, previous, head });
  const content: VersionContent = { ...heading, ...buildTombstone(previous.content.title) };
  const { text, sha256 } = toCanonical(content);
  // Asked before: what it took from the public afterwards has no page.
  const cited = await listCitedTags(tx, briefId);
  await insertVersion(tx, {
    version: {
      briefId,
      n: content.brief.version,
      canonical: text,
      sha256,
      schemaNumber: content.schema,
      title: content.title,
      changeClass: "withdrawal",
      note,
      publishedBy: toStaffId(actor),
      publishedAloneBecause: "one editor may withdraw a brief",
      publishedAt: new Date(content.brief.publishedAt),
    },
    citations: [],
    quoteStates: new Map(),
    mediaIds: [],
    correction: null,
  });
  const version = content.brief.version;
  const withdrawn = { slug: brief.slug, n: version, sha256: sha256.toString("hex") };
  const detail = { version, sha256: withdrawn.sha256 };
  await endOpenSchedules(tx, briefId, actor);
  touch(briefsTag, sourcesTag, tagOf("brief", briefId), ...cited);
  touch(...(await listTranslationTags(tx, briefId)));
  await tell(tx, { briefId, kind: "withdrawn", by: toStaffId(actor) });
  audit({ action: "brief.withdraw", thing: "brief", thingId: briefId, detail });
  return succeed(withdrawn);
}

function buildTombstone(title: string): Omit<VersionContent, "brief" | "publication"> {
  return {
    schema: versionSchema,
    title,
    standfirst: "",
    document: buildBrief({ title, blocks: [{ type: "paragraph" }] }, countNodeIds()),
    citations: [],
    evidence: [],
    media: [],
    counts: {
      figures: 0,
      quotations: 0,
      sources: 0,
      standing: 0,
      noted: 0,
      arithmetic: 0,
      noPassage: 0,
      waived: 0,
    },
  };
}
