import { sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { findWholePlaces } from "#domain/evidence/whole-places.ts";
import { isThingId } from "#domain/fields.ts";
import { mediaPath } from "#domain/media/view.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { reliabilityOf } from "#domain/sources/reliability.ts";
import { anyOf } from "#domain/sql.ts";
import type { CaptureChoice, FoundWords, PassagePlace } from "./view.ts";

type PlaceRow = Omit<PassagePlace, "source" | "capture" | "reading"> & {
  /** These are null of words of a text: of what was read in a picture, its page; of what was heard, when. */
  readOn: number | null;
  heardFrom: number | null;
  heardTo: number | null;
  outcome: "agreed" | "corrected" | null;
  sha256: string | null;
  mediaType: string;
  width: number;
  height: number;
  captureId: string;
  n: number;
  method: PassagePlace["capture"]["method"];
  sourceId: string;
  title: string | null;
  published: string | null;
  language: string;
  publisher: Record<string, string> | null;
};

/** Where passages stand: enough to show their words and to lead to them in the reading room. One that doesn't exist is left out. */
export async function listPassagePlaces(
  actor: Actor,
  passageIds: readonly string[],
): Promise<Map<string, PassagePlace>> {
  const ids = passageIds.filter(isThingId);
  if (!can(actor, "source.read") || ids.length === 0) return new Map();
  const { rows } = await studioDb().execute<PlaceRow>(sql`
    select p.id as "passageId", t.exact, t.prefix, t.suffix, c.id as "captureId", c.n, c.method, w.id as "sourceId", w.title, w.published_edtf as published,
      w.language, publisher.names as publisher, case when p.region is not null then p.page end as "readOn", k.outcome,
      p.media_start_seconds as "heardFrom", p.media_end_seconds as "heardTo",
      encode(m.sha256, 'hex') as sha256, m.media_type as "mediaType", m.width, m.height,
      (select b.place::integer from jsonb_array_elements(l.blocks) with ordinality as b(block, place)
        where (b.block ->> 'start')::integer <= p.start_at and p.start_at < (b.block ->> 'end')::integer limit 1) as paragraph
    from passages p
    join captures c on c.id = p.capture_id
    join sources w on w.id = c.source_id
    left join organisations publisher on publisher.id = w.publisher_id
    left join passage_texts t on t.passage_id = p.id
    left join text_layers l on l.id = p.text_layer_id
    left join transcription_checks k on k.passage_id = p.id
    left join passage_pictures s on s.passage_id = p.id
    left join media m on m.id = s.media_id and m.redaction_id is null
    where p.id = ${anyOf(ids)}`);
  return new Map(rows.map((row) => [row.passageId, toPlace(row)]));
}

function toPlace(row: PlaceRow): PassagePlace {
  const { passageId, exact, prefix, suffix, paragraph } = row;
  const { captureId, n, method, sourceId, title, published, language, publisher } = row;
  return {
    passageId,
    exact,
    prefix,
    suffix,
    paragraph,
    reading: toReading(row),
    capture: { id: captureId, n, method },
    source: {
      id: sourceId,
      title,
      published,
      language,
      publisher: publisher && chooseByLanguage(publisher),
    },
  };
}

function toReading(row: PlaceRow): PassagePlace["reading"] {
  const { readOn: page, heardFrom: start, heardTo: end, outcome } = row;
  if (start !== null && end !== null) return { kind: "recording", start, end, outcome };
  if (page === null) return null;
  const { sha256, mediaType, width, height } = row;
  const picture = sha256 === null ? null : { url: mediaPath(sha256, mediaType), width, height };
  return { kind: "picture", page, outcome, picture };
}

const choicesMax = 500;

/** Captures whose text one may look for words in, those that came last first. */
export async function listCaptureChoices(actor: Actor): Promise<CaptureChoice[]> {
  if (!can(actor, "source.read")) return [];
  const { rows } = await studioDb().execute<
    Omit<CaptureChoice, "publisher"> & { publisher: Record<string, string> | null }
  >(sql`
    select c.id, c.n, w.title, w.code, w.published_edtf as published, publisher.names as publisher, ${reliabilityOf(sql`w.id`, sql`w.publisher_id`)} as reliability
    from captures c
    join sources w on w.id = c.source_id
    left join organisations publisher on publisher.id = w.publisher_id
    where exists (select from text_layers l join text_contents t on t.sha256 = l.text_sha256 where l.capture_id = c.id and t.text is not null)
    order by c.created_at desc, c.id desc limit ${choicesMax}`);
  return rows.map(({ publisher, ...row }) => ({
    ...row,
    publisher: publisher && chooseByLanguage(publisher),
  }));
}

/**
 * Where words stand in a capture's newest text, or in what was read in its pictures or heard in it, as they were pasted but for typography and case. Words that only come near are refused: what becomes the origin of a
 * figure has to be there. Words that stand in several places are refused too: nobody has said which is meant.
 */
export async function findWords(
  actor: Actor,
  question: { captureId: string; words: string },
): Promise<Result<FoundWords>> {
  if (!can(actor, "source.read")) return fail({ code: "auth.notAllowed" });
  const { captureId, words } = question;
  if (words.trim() === "") return fail({ code: "input.required", field: "words" });
  if (!isThingId(captureId)) return fail({ code: "passages.chooseCapture", field: "captureId" });
  const { rows } = await studioDb().execute<{ id: string; text: string | null }>(sql`
    select l.id, t.text from text_layers l join text_contents t on t.sha256 = l.text_sha256
    where l.capture_id = ${captureId} order by l.created_at desc limit 1`);
  const layer = rows[0];
  const wanted = words.trim();
  const places = layer?.text ? findWholePlaces(layer.text, wanted) : [];
  const transcribed = await listTranscriptionsSaying(captureId, wanted);
  const found = [
    ...places.map(({ start, end }) => ({ textLayerId: layer?.id ?? "", start, end })),
    ...transcribed,
  ];
  const [place, other] = found;
  if (!place)
    return fail({
      code: layer?.text === "" ? "passages.wordsNotRead" : "passages.wordsNotThere",
      field: "words",
    });
  if (other) return fail({ code: "passages.wordsOften", field: "words" });
  return succeed(place);
}

/** Where they stand in what somebody read in a picture or heard in a recording: what a second person has checked goes before what waits for it, and what was corrected doesn't count. */
async function listTranscriptionsSaying(
  captureId: string,
  words: string,
): Promise<{ passageId: string }[]> {
  const { rows } = await studioDb().execute<{ id: string; text: string; isChecked: boolean }>(sql`
    select p.id, t.exact as text, c.outcome is not null as "isChecked"
    from passages p join passage_texts t on t.passage_id = p.id left join transcription_checks c on c.passage_id = p.id
    where p.capture_id = ${captureId} and (p.region is not null or p.media_start_seconds is not null) and t.exact is not null
      and c.outcome is distinct from 'corrected'`);
  const having = rows.filter(({ text }) => findWholePlaces(text, words).length > 0);
  const checked = having.filter(({ isChecked }) => isChecked);
  return (checked.length > 0 ? checked : having).map(({ id }) => ({ passageId: id }));
}
