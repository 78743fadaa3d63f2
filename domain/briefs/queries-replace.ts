import { sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { findNearTexts } from "#domain/capture/queries-near.ts";
import { findWords } from "#domain/capture/queries-places.ts";
import { searchTexts } from "#domain/capture/queries-texts.ts";
import { standingWitnesses } from "#domain/capture/standing-witnesses.ts";
import { isThingId } from "#domain/fields.ts";
import { findWitnesses } from "#domain/quotes/queries-wordings.ts";
import { anyOf } from "#domain/sql.ts";
import type { ReplacementView, WitnessOffer } from "./replacement-view.ts";
import { checkWitness } from "./rules-replace.ts";
import { loadPlaces, loadSpan, type PlaceRow, type Span, toPlace } from "./witness-places.ts";
import { listResting } from "./writes-replace.ts";

/**
 * What a changed passage may be replaced by: other witnesses that are bound already, and other captures that hold the words. `captureId` is one in which somebody wants
 * them looked for. Those that can't be chosen are left out, but for the capture that was asked for: of that the reason is told. Null when missing, or not the actor's to see.
 */
export async function getReplacement(
  actor: Actor,
  { driftId, captureId }: { driftId: string; captureId: string | null },
): Promise<ReplacementView | null> {
  if (!can(actor, "witness.replace") || !isThingId(driftId)) return null;
  const db = studioDb();
  const { rows } = await db.execute<{
    passageId: string;
    sourceId: string;
    state: ReplacementView["state"];
    fate: ReplacementView["fate"];
  }>(sql`
    select d.passage_id as "passageId", c.source_id as "sourceId", d.state, d.fate from passage_drifts d
    join passages p on p.id = d.passage_id join captures c on c.id = p.capture_id where d.id = ${driftId}`);
  const [drift] = rows;
  const [changed] = drift ? await loadPlaces([drift.passageId]) : [];
  if (!drift || !changed) return null;
  const resting = await listResting(db, drift.passageId);
  const bound = await loadPlaces(await listBound(resting));
  const held = await listHeld(actor, { changed, wordingIds: resting.wordingIds });
  const looked =
    captureId === null || changed.exact === null
      ? null
      : await findWords(actor, { captureId, words: changed.exact });
  const found = looked?.ok ? await loadReference(looked.value) : [];
  const offers = [
    ...toOffers("bound", bound),
    ...toOffers("held", found),
    ...toOffers("held", held),
  ];
  const { state, fate } = drift;
  return {
    ...{ driftId, state, fate, sourceId: drift.sourceId, changed: toPlace(changed) },
    counts: {
      quotes: resting.wordingIds.length,
      statistics: resting.vintageIds.length,
      drafts: resting.draftIds.length,
    },
    briefs: await listTold(drift.passageId),
    offers: keepOnce(
      offers.filter(({ row }) => checkWitness(changed, { ...row, id: row.id ?? "" }) === null),
    ).map((offer) => toOffer(offer, changed)),
    problems:
      looked && !looked.ok
        ? looked.problems
        : found.flatMap((row) => checkWitness(changed, { ...row, id: row.id ?? "" }) ?? []),
  };
}

/** More words than this are looked for in texts that come near alone. */
const searchedUnitsMax = 2_000;

type Resting = Awaited<ReturnType<typeof listResting>>;

/** Passages in which the words stand, or which report the values. */
async function listBound({ wordingIds, vintageIds }: Resting): Promise<string[]> {
  const { rows } = await studioDb().execute<{ id: string }>(sql`
    select q.passage_id as id from quote_witnesses q
      join lateral (select x.verdict from verdicts x where x.witness_id = q.id order by x.created_at desc limit 1) v on v.verdict in ('verbatim', 'verbatim_with_declared_edits', 'as_noted')
    where q.wording_id = ${anyOf(wordingIds)}
    union select w.passage_id from ${standingWitnesses} w where w.vintage_id = ${anyOf(vintageIds)}
    union select v.passage_id from vintages v where v.id = ${anyOf(vintageIds)} and v.passage_id is not null`);
  return rows.map(({ id }) => id);
}

/** Other captures that hold what changed: these very words, wherever they stand or in nearly the same text; and quoted words that nobody has bound there. */
async function listHeld(
  actor: Actor,
  { changed, wordingIds }: { changed: PlaceRow; wordingIds: readonly string[] },
): Promise<PlaceRow[]> {
  const references: (Span | { passageId: string })[] = [];
  for (const wordingId of wordingIds)
    for (const { verdict, textLayerId, start, end } of await findWitnesses(actor, wordingId))
      if (verdict !== "mismatch") references.push({ textLayerId, start, end });
  if (changed.exact !== null && changed.exact.length <= searchedUnitsMax)
    references.push(...(await searchTexts(actor, changed.exact)).map(({ reference }) => reference));
  const rows = (await Promise.all(references.map(loadReference))).flat();
  const print = changed.textLayerId === null ? null : await findPrint(changed.textLayerId);
  const near = print === null ? [] : await findNearTexts(studioDb(), print);
  for (const { captureId, source } of near) {
    if (source.id === changed.sourceId || changed.exact === null) continue;
    const words = await findWords(actor, { captureId, words: changed.exact });
    if (words.ok) rows.push(...(await loadReference(words.value)));
  }
  return rows;
}

async function loadReference(reference: Span | { passageId: string }): Promise<PlaceRow[]> {
  return "passageId" in reference
    ? await loadPlaces([reference.passageId])
    : await loadSpan(reference);
}

const hashes = z.array(z.string());
const print = z.object({
  bands: hashes,
  numbers: hashes,
  smallNumbers: hashes,
  numberCount: z.number(),
  runCount: z.number(),
});

/** What the text of a layer is known again by. */
async function findPrint(textLayerId: string): Promise<z.infer<typeof print> | null> {
  const { rows } = await studioDb().execute(sql`
    select f.bands::text[] as bands, f.numbers::text[] as numbers, f.small_numbers::text[] as "smallNumbers", f.number_count as "numberCount", f.run_count as "runCount"
    from text_layers l join text_fingerprints f on f.text_sha256 = l.text_sha256 where l.id = ${textLayerId}`);
  return rows[0] ? print.parse(rows[0]) : null;
}

/** The briefs that were told, and what is written in each. */
async function listTold(passageId: string): Promise<ReplacementView["briefs"]> {
  const { rows } = await studioDb().execute<{ id: string; title: string }>(sql`
    select n.brief_id as id, d.title_text as title from notices n join brief_drafts d on d.brief_id = n.brief_id
    where n.kind = 'passage_drifted' and n.passage_id = ${passageId} and n.state = 'open' order by d.title_text`);
  return rows;
}

type Found = { kind: WitnessOffer["kind"]; row: PlaceRow };
const toOffers = (kind: Found["kind"], rows: readonly PlaceRow[]): Found[] =>
  rows.map((row) => ({ kind, row }));

/** One place of one text is offered once: as a witness that is bound, where it is one. Of what is held elsewhere one place a source is enough. */
function keepOnce(offers: readonly Found[]): Found[] {
  const [places, sources] = [new Set<string>(), new Set<string>()];
  return offers.filter(({ kind, row: { id, textLayerId, start, end, sourceId } }) => {
    const place = textLayerId === null ? `${id}` : [textLayerId, start, end].join();
    const isKnown = places.has(place) || (kind === "held" && sources.has(sourceId));
    places.add(place);
    sources.add(sourceId);
    return !isKnown;
  });
}

/** As groupWitnesses has it: what repeats the same as the changed passage, or is of its source, says nothing more. */
function toOffer({ kind, row }: Found, changed: PlaceRow): WitnessOffer {
  const { id, textLayerId, start, end, group } = row;
  const reference =
    id === null
      ? { textLayerId: textLayerId ?? "", start: start ?? 0, end: end ?? 0 }
      : { passageId: id };
  return {
    kind,
    reference,
    place: toPlace(row),
    isIndependent: group === null || group !== changed.group,
  };
}
