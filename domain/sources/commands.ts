import type { Tx } from "#db/client.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import type { OrganisationFactInput } from "#domain/people/input.ts";
import { findOrganisation } from "#domain/people/queries.ts";
import { checkFactOrigin } from "#domain/people/rules.ts";
import { findOrMakeOrganisation, insertFact } from "#domain/people/writes.ts";
import { checkRelease } from "#domain/release-rules.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { sourcesTag, tagOf } from "#domain/tags.ts";
import {
  type CreateSourceInput,
  parseSourceCreation,
  parseSourceUpdate,
  type SourceCreation,
  type SourceFields,
  type UpdateSourceInput,
} from "./input.ts";
import { listPublicTags } from "./public-tags.ts";
import { findSource, findSourceMaker } from "./queries.ts";
import { checkSource, listChanged } from "./rules.ts";
import type { SourceView } from "./view.ts";
import { insertSource, releaseSourceRow, updateSourceRow } from "./writes.ts";

/**
 * A source, private until a published version cites it or a second person releases it. A publisher that is named is found by that name, or made. It has no
 * captures yet: see addCapture.
 */
export async function createSource(
  actor: Actor,
  input: CreateSourceInput,
): Promise<Result<SourceView>> {
  if (!can(actor, "source.create")) return fail({ code: "auth.notAllowed" });
  const creation = checkSourceCreation(input);
  if (!creation.ok) return creation;
  return await runWrite(actor, async (write) => {
    const sourceId = await addSource(write, actor, creation.value);
    return sourceId.ok ? succeed(await requireSource(write.tx, sourceId.value)) : sourceId;
  });
}

/** For commands that make a source together with something else. */
export function checkSourceCreation(input: unknown): Result<SourceCreation> {
  const parsed = parseSourceCreation(input);
  if (!parsed.ok) return parsed;
  const facts = parsed.value.publisherFacts.flatMap(checkFactOrigin);
  const problems = [...checkSource(parsed.value), ...facts];
  return problems.length > 0 ? fail(...problems) : parsed;
}

/** For commands that make a source together with something else: writes what checkSourceCreation let through, and its audit row. */
export async function addSource(
  { tx, audit, touch }: Write,
  actor: Actor,
  { publisherFacts, ...fields }: SourceCreation,
): Promise<Result<string>> {
  const row = await resolveReferences(tx, actor, fields);
  if (!row.ok) return row;
  const sourceId = await insertSource(tx, actor, row.value);
  const { publisherId } = row.value;
  if (publisherId && (await addFacts(tx, actor, publisherId, publisherFacts)))
    touch(sourcesTag, tagOf("organisation", publisherId));
  const detail = { publisherId, cslType: fields.cslType };
  audit({ action: "source.create", thing: "source", thingId: sourceId, detail });
  return succeed(sourceId);
}

/** Changes what is said of a source, whole. What versions already published say of it stays. In another language its texts are read anew, by a job. */
export async function updateSource(
  actor: Actor,
  input: UpdateSourceInput,
): Promise<Result<SourceView>> {
  if (!can(actor, "source.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseSourceUpdate(input);
  if (!parsed.ok) return parsed;
  const { sourceId, revision, ...fields } = parsed.value;
  const problems = checkSource(fields);
  if (problems.length > 0) return fail(...problems);
  return await runWrite(actor, async ({ tx, audit, enqueue, touch }) => {
    const was = await findSource(tx, sourceId);
    if (!was) return fail({ code: "thing.notFound" });
    const row = await resolveReferences(tx, actor, fields);
    if (!row.ok) return row;
    if (row.value.originalSourceId === sourceId) {
      return fail({ code: "sources.translatedFromItself", field: "originalSourceId" });
    }
    if (!(await updateSourceRow(tx, { sourceId, revision, row: row.value }))) {
      return fail({ code: "thing.changed" });
    }
    const from = was.language;
    if (from !== fields.language) enqueue("propose-again", { sourceId, from });
    if ((await listPublicTags(tx, sourceId)).length > 0) touch(sourcesTag);
    const after = await requireSource(tx, sourceId);
    const detail = { revision, changed: listChanged(was, after) };
    audit({ action: "source.update", thing: "source", thingId: sourceId, detail });
    return succeed(after);
  });
}

/** A second person says that readers may see the source although no published version cites it. */
export async function releaseSource(actor: Actor, sourceId: string): Promise<Result<SourceView>> {
  if (!can(actor, "source.release")) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const maker = await findSourceMaker(tx, sourceId);
    if (!maker) return fail({ code: "thing.notFound" });
    const release = checkRelease(actor, maker);
    if ("problem" in release) return fail(release.problem);
    if (!maker.isReleased) {
      await releaseSourceRow(tx, sourceId, release.by.id);
      touch(sourcesTag, tagOf("source", sourceId));
      audit({ action: "source.release", thing: "source", thingId: sourceId });
    }
    return succeed(await requireSource(tx, sourceId));
  });
}

async function resolveReferences(tx: Tx, actor: Actor, fields: SourceFields) {
  const { publisher, ...row } = fields;
  const found = publisher && (await findOrMakeOrganisation(tx, actor, publisher));
  if (publisher && !found) return fail({ code: "thing.notFound", field: "publisher" });
  if (row.originalSourceId && !(await findSourceMaker(tx, row.originalSourceId))) {
    return fail({ code: "thing.notFound", field: "originalSourceId" });
  }
  return succeed({ ...row, publisherId: found?.id ?? null });
}

/** Whether any of them is new. */
async function addFacts(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  facts: OrganisationFactInput[],
): Promise<boolean> {
  if (facts.length === 0) return false;
  const known = (await findOrganisation(tx, organisationId))?.facts ?? [];
  const isKnown = (fact: OrganisationFactInput) =>
    known.some(({ kind, text }) => kind === fact.kind && text === fact.text);
  const added = facts.filter((fact) => !isKnown(fact));
  for (const fact of added) await insertFact(tx, actor, organisationId, fact);
  return added.length > 0;
}

async function requireSource(tx: Tx, sourceId: string): Promise<SourceView> {
  const view = await findSource(tx, sourceId);
  if (!view) throw new Error("The source that was just written is not there.");
  return view;
}
