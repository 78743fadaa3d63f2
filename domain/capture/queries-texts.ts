import { sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { locatePassage } from "#domain/evidence/locate.ts";
import { toLikePattern } from "#domain/like.ts";
import { reliabilityOf } from "#domain/sources/reliability.ts";
import type { ReliabilityLetter } from "#domain/sources/view-reliability.ts";
import type { PassageReference } from "./input.ts";

/** A place where words stand in what we hold, with a little around it. */
export type PlaceInText = {
  /** A span of a text, in UTF-16 code units, half-open; or what somebody read in a picture or heard in a recording, which is a passage already. */
  reference: PassageReference;
  captureId: string;
  before: string;
  exact: string;
  after: string;
  source: {
    title: string | null;
    publisher: string | null;
    published: string | null;
    /** By staff; null where nobody has said. */
    reliability: ReliabilityLetter | null;
  };
  /** The source's own text; notes of ours; or words that one of us read in a picture or heard in a recording, checked by a second person or not yet. */
  standing: "text" | "note" | "read" | "read_unchecked" | "heard" | "heard_unchecked";
};

const placesMax = 8;
const aroundChars = 80;
const probeChars = 40;
const wordsCharsMin = 3;

type Row = {
  /** Null of words that were read in a picture or heard in a recording. */
  textLayerId: string | null;
  passageId: string | null;
  captureId: string;
  text: string;
  standing: PlaceInText["standing"];
  title: string | null;
  published: string | null;
  publisher: Record<string, string> | null;
  reliability: ReliabilityLetter | null;
};

/**
 * Where words stand in the newest texts of all captures and in what was read in pictures and heard in recordings, as they are but for typography and case; those that came last first, one place a text. Words that
 * only come near are not found: what becomes a passage has to be there. What was corrected isn't found.
 */
export async function searchTexts(actor: Actor, words: string): Promise<PlaceInText[]> {
  const wanted = words.trim();
  if (!can(actor, "source.read") || wanted.length < wordsCharsMin) return [];
  // Typography that a writer's keyboard doesn't have is left open; the locator then looks closely.
  const probe = toLikePattern(wanted.slice(0, probeChars)).replaceAll(/["'“”„«»‘’\s]/gu, "_");
  const { rows } = await studioDb().execute<Row>(sql`
    select found.*, w.title, w.published_edtf as published, publisher.names as publisher, ${reliabilityOf(sql`w.id`, sql`w.publisher_id`)} as reliability
    from (
      select l.id as "textLayerId", null::uuid as "passageId", c.id as "captureId", c.source_id, t.text, c.created_at,
        case c.method when 'transcription' then 'note' else 'text' end as standing
      from captures c
      join lateral (select id, text_sha256 from text_layers where capture_id = c.id order by created_at desc limit 1) l on true
      join text_contents t on t.sha256 = l.text_sha256
      where t.text ilike ${probe}
      union all
      select null, p.id, c.id, c.source_id, x.exact, p.created_at,
        case when c.method = 'transcription' and k.outcome = 'agreed' then 'note' else
          case when p.region is null then 'heard' else 'read' end || case when k.outcome = 'agreed' then '' else '_unchecked' end end
      from passages p
      join passage_texts x on x.passage_id = p.id
      join captures c on c.id = p.capture_id
      left join transcription_checks k on k.passage_id = p.id
      where (p.region is not null or p.media_start_seconds is not null) and x.exact ilike ${probe} and k.outcome is distinct from 'corrected'
    ) found
    join sources w on w.id = found.source_id
    left join organisations publisher on publisher.id = w.publisher_id
    order by found.created_at desc limit ${placesMax * 3}`);
  return rows.flatMap((row) => locate(row, wanted)).slice(0, placesMax);
}

function locate(row: Row, wanted: string): PlaceInText[] {
  const {
    text,
    textLayerId,
    passageId,
    captureId,
    title,
    published,
    publisher,
    reliability,
    standing,
  } = row;
  const place = locatePassage(text, { exact: wanted });
  if (!place || place.score < 1) return [];
  const { start, end } = place;
  const reference =
    passageId === null ? { textLayerId: textLayerId ?? "", start, end } : { passageId };
  return [
    {
      reference,
      captureId,
      before: text.slice(Math.max(0, start - aroundChars), start),
      exact: text.slice(start, end),
      after: text.slice(end, end + aroundChars),
      source: {
        title,
        published,
        publisher: publisher && chooseByLanguage(publisher),
        reliability,
      },
      standing,
    },
  ];
}
