import { sql } from "drizzle-orm";
import { studioDb, type Tx } from "#db/client.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import type { Actor, StaffActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { listTagsOfPassages } from "#domain/capture/passage-tags.ts";
import { eraseBytes } from "#domain/capture/store.ts";
import { isRedactionHeld } from "#domain/holds/find-standing.ts";
import type { JobPayload } from "#domain/jobs/jobs.ts";
import { eraseImage } from "#domain/media/store.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { listPublicTags } from "#domain/sources/public-tags.ts";
import { anyOf } from "#domain/sql.ts";
import { publicationTags, tagOf } from "#domain/tags.ts";
import { findPlaces, type Places } from "./find-places.ts";
import { parseRedaction, type RedactedThing, type RedactionInput } from "./input.ts";
import { buildSearch } from "./redact-words.ts";
import { type Copies, takeCopies } from "./take-copies.ts";
import { insertRedaction, listWords, takeAway } from "./writes.ts";

const noCopies: Copies = {
  revisions: [],
  drafts: [],
  revisionNames: [],
  replies: [],
  drifts: [],
  comments: [],
  threads: [],
  notices: [],
  remarks: [],
};

/**
 * Takes content away wherever it stands, and for good: the one way in which the past is changed (DESIGN.md §2.1). What stood there is recorded by its hash, readers are told why, pages
 * are made anew, and the worker takes files off the disk. While a legal hold stands on something of it the database refuses it. The actor approves what another member of staff has asked for.
 */
export async function redact(actor: Actor, input: RedactionInput): Promise<Result<Redacted>> {
  if (!can(actor, "content.redact") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseRedaction(input);
  if (!parsed.ok) return parsed;
  const { what, requestedBy, ...said } = parsed.value;
  if (requestedBy === actor.id)
    return fail({ code: "redactions.bySecondPerson", field: "requestedBy" });
  return await runWrite(actor, async (write) => {
    const { rows: requester } = await write.tx.execute(
      sql`select from staff where id = ${requestedBy} and state = 'active'`,
    );
    if (requester.length === 0)
      return fail({ code: "redactions.bySecondPerson", field: "requestedBy" });
    return await redactWithin(write, actor, { what, said: { ...said, requestedBy } });
  });
}

type Said = Pick<RedactionInput, "reason" | "legalBasis" | "publicNote" | "requestedBy">;
export type Redacted = { redactionId: string; places: number };

/** Redacts in the caller's transaction, who has asked whether these two may. */
export async function redactWithin(
  { tx, audit, enqueue, touch }: Write,
  actor: StaffActor,
  { what, said }: { what: RedactedThing; said: Said },
): Promise<Result<Redacted>> {
  const places = await findPlaces(tx, what);
  if (!places) return fail({ code: "thing.notFound" });
  const count = Object.values(places).flat().length;
  if (count === 0) return fail({ code: "redactions.nothingThere" });
  const tags = await listTagsOfPassages(tx, places.passages);
  const redactionId = await insertRedaction(tx, { ...said, approvedBy: actor.id });
  const search = buildSearch(await listWords(tx, places));
  const copies = search
    ? await takeCopies(tx, actor, { redactionId, search, pictures: places.pictures })
    : noCopies;
  const briefs = await takeAway(tx, redactionId, { places, search });
  // Readers find titles and remarks on pages of every kind, which don't name all that they print.
  touch(...publicationTags);
  touch(...tags, ...briefs.map((id) => tagOf("brief", id)));
  for (const sourceId of await listSources(tx, { ...places, ...copies }))
    touch(...(await listPublicTags(tx, sourceId)));
  enqueue("erase-redacted", { redactionId });
  const lost = { ...places, ...copies, versionsOf: briefs };
  audit({
    action: "content.redact",
    thing: "redaction",
    thingId: redactionId,
    detail: { what, lost },
  });
  return succeed({ redactionId, places: count + Object.values(copies).flat().length });
}

/**
 * Takes the files of a redaction off the disk: the bytes of captures, recordings among them, and pictures. A file whose bytes came back by another way stays. How many were named. While a legal hold stands on
 * something of it nothing is taken; lifting the hold asks again. */
export async function eraseRedacted(
  actor: Actor,
  { redactionId }: JobPayload<"erase-redacted">,
): Promise<Result<{ files: number }>> {
  if (!can(actor, "content.erase")) return fail({ code: "auth.notAllowed" });
  return await studioDb().transaction(async (tx) => await eraseFiles(tx, redactionId));
}

async function eraseFiles(tx: Tx, redactionId: string): Promise<Result<{ files: number }>> {
  if (await isRedactionHeld(tx, redactionId)) return fail({ code: "holds.standing" });
  const { rows } = await tx.execute<{ place: string; hex: string }>(sql`
    select distinct r.place, encode(r.sha256, 'hex') as hex from redacted_places r
    where r.redaction_id = ${redactionId} and r.place in ('captures', 'media') and r.field = 'bytes' and not exists (
      select from captures c where r.place = 'captures' and c.bytes_sha256 = r.sha256
        and not exists (select from redacted_places x where x.place = 'captures' and x.row_key = c.id::text))`);
  for (const { place, hex } of rows) {
    const sha256 = Buffer.from(hex, "hex");
    await (place === "captures" ? eraseBytes(sha256) : eraseImage(sha256));
  }
  return succeed({ files: rows.length });
}

async function listSources(
  tx: Parameters<typeof listPublicTags>[0],
  { captures, replies }: Pick<Places & Copies, "captures" | "replies">,
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select source_id as id from captures where id = ${anyOf(captures)}
    union select source_id from source_replies where id = ${anyOf(replies)}`);
  return rows.map(({ id }) => id);
}
