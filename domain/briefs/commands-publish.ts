import { and, count, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { briefAuthors } from "#db/schema/briefs.ts";
import { staff } from "#db/schema/staff.ts";
import { briefVersions } from "#db/schema/versions.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import type { Finding } from "#domain/evidence/lint/finding.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { citationRows } from "#domain/richtext/list-evidence.ts";
import { fromCanonical, toCanonical } from "./canonical.ts";
import { allowedClasses } from "./change-class.ts";
import { type CheckedDraft, checkDraft } from "./check-draft.ts";
import { type LockedBrief, lockBrief } from "./commands-review.ts";
import { composeVersion } from "./compose-version.ts";
import { type PublishInput, publishInput } from "./input.ts";
import { hasOurError } from "./our-error.ts";
import { getPublication } from "./publication.ts";
import type { ChangeClass, VersionContent } from "./version-content.ts";
import { insertVersion, settleNotices } from "./writes-versions.ts";

export type PublishedVersion = { slug: string; n: number; sha256: string };

type Ask = { changeClass: ChangeClass; note: string; wasWrong: string; isRight: string };

/**
 * Publishes the draft at a revision as the next version: immutable, as one canonical text and its hash (DESIGN.md §2.9). Refused where the draft has moved on,
 * a finding blocks, the class is milder than what changed (§2.10), or the publisher would be the only one who has seen it.
 */
export async function publishBrief(
  actor: Actor,
  input: PublishInput,
): Promise<Result<PublishedVersion>> {
  if (!can(actor, "brief.publish")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(publishInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, revision, ...ask } = parsed.value;
  return runWrite(actor, async ({ tx, audit }) => {
    const brief = await lockBrief(tx, briefId);
    if (!brief) return fail({ code: "thing.notFound" });
    if (brief.draftRevision !== revision)
      return fail({ code: "briefs.draftMoved", values: { revision: brief.draftRevision } });
    if (brief.state !== "in_review") return fail({ code: "briefs.notInReview" });
    const alone = await aloneBecause(tx, actor, brief);
    if (!alone.ok) return alone;
    const checked = await checkDraft(tx, brief);
    if (!checked.ok) return checked;
    const blocking = checked.value.findings.filter((finding) => isBlocking(finding, actor));
    if (blocking.length > 0)
      return fail({ code: "briefs.blocked", values: { count: blocking.length } });

    const previous = await findLatest(tx, briefId);
    const composed = await compose(tx, { actor, brief, checked: checked.value, previous, ask });
    if (!composed.ok) return composed;
    const content = composed.value;
    const refused = await checkClass(tx, { briefId, previous, content, ask });
    if (refused) return refused;

    const { text, sha256 } = toCanonical(content);
    const { brief: head, title, standfirst } = content;
    await insertVersion(tx, {
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
        publishedAloneBecause: alone.value,
        publishedAt: new Date(head.publishedAt),
      },
      citations: citationRows(checked.value.doc, checked.value.print),
      mediaIds: content.media.map(({ id }) => id),
      correction: ask.wasWrong !== "" ? { wasWrong: ask.wasWrong, isRight: ask.isRight } : null,
    });
    await settleNotices(tx, briefId, toStaffId(actor));
    audit({
      action: "brief.publish",
      thing: "briefs",
      thingId: briefId,
      detail: {
        version: head.version,
        changeClass: head.changeClass,
        sha256: sha256.toString("hex"),
      },
    });
    return succeed({ slug: brief.slug, n: head.version, sha256: sha256.toString("hex") });
  });
}

/** The demo dossier is loaded before there is anybody who could approve a waiver; the first person who publishes it anew does. */
function isBlocking({ rule, severity }: Finding, actor: Actor): boolean {
  return severity === "blocks" && !(actor.kind === "system" && rule === "waiverNotApproved");
}

/** Why nobody else looked, null where somebody did; a problem where somebody should. The system publishes the demo dossier alone. */
async function aloneBecause(
  tx: Tx,
  actor: Actor,
  brief: LockedBrief,
): Promise<Result<string | null>> {
  if (actor.kind === "system") return succeed("the demo dossier comes with the software");
  if (brief.submittedBy !== toStaffId(actor)) return succeed(null);
  const [editors] = await tx
    .select({ count: count() })
    .from(staff)
    .where(and(eq(staff.state, "active"), sql`${staff.roles} && '{editor,admin}'::text[]`));
  return editors && editors.count > 1
    ? fail({ code: "briefs.fourEyes" })
    : succeed("the team has one editor");
}

type Latest = { n: number; content: VersionContent };

async function findLatest(tx: Tx, briefId: string): Promise<Latest | null> {
  const [row] = await tx
    .select({ n: briefVersions.n, canonical: briefVersions.canonical })
    .from(briefVersions)
    .where(eq(briefVersions.briefId, briefId))
    .orderBy(desc(briefVersions.n))
    .limit(1);
  return row ? { n: row.n, content: fromCanonical(row.canonical) } : null;
}

type Composing = {
  actor: Actor;
  brief: LockedBrief;
  checked: CheckedDraft;
  previous: Latest | null;
  ask: Ask;
};

async function compose(
  tx: Tx,
  { actor, brief, checked, previous, ask }: Composing,
): Promise<Result<VersionContent>> {
  const authors = await tx
    .select({ name: briefAuthors.byline })
    .from(briefAuthors)
    .where(eq(briefAuthors.briefId, brief.id))
    .orderBy(briefAuthors.position);
  const publishedAt = new Date().toISOString();
  return composeVersion({
    doc: checked.doc,
    entries: checked.loaded.entries,
    print: checked.print,
    media: checked.media,
    publication: await getPublication(tx),
    brief: {
      slug: brief.slug,
      language: brief.language,
      version: (previous?.n ?? 0) + 1,
      changeClass: ask.changeClass,
      note: ask.note === "" ? null : ask.note,
      publishedAt,
      firstPublishedAt: previous?.content.brief.firstPublishedAt ?? publishedAt,
      authors: authors.filter(({ name }) => name !== ""),
      checkedBy:
        actor.kind === "staff" && actor.id !== brief.submittedBy ? [{ name: actor.name }] : [],
    },
  });
}

type ClassCheck = { briefId: string; previous: Latest | null; content: VersionContent; ask: Ask };

async function checkClass(tx: Tx, { briefId, previous, content, ask }: ClassCheck) {
  const allowed = allowedClasses(
    previous?.content ?? null,
    content,
    await hasOurError(tx, briefId, content),
  );
  const isWithdrawal = previous !== null && ask.changeClass === "withdrawal";
  if (!isWithdrawal && !allowed.includes(ask.changeClass)) {
    return fail({
      code: "briefs.classTooMild",
      field: "changeClass",
      values: { version: previous?.n ?? 0, allowed: allowed.join(", ") },
    });
  }
  const needsNote = ask.changeClass !== "first" && ask.changeClass !== "typo";
  if (needsNote && ask.note === "") return fail({ code: "briefs.noteMissing", field: "note" });
  if (ask.changeClass === "correction" && (ask.wasWrong === "" || ask.isRight === "")) {
    return fail({
      code: "briefs.correctionMissing",
      field: ask.wasWrong === "" ? "wasWrong" : "isRight",
    });
  }
  return null;
}
