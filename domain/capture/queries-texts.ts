import { sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { locatePassage } from "#domain/evidence/locate.ts";
import { toLikePattern } from "#domain/like.ts";
import { reliabilityOf } from "#domain/sources/reliability.ts";
import type { ReliabilityLetter } from "#domain/sources/view-reliability.ts";

/** A place where words stand in what we hold, with a little around it. */
export type PlaceInText = {
  textLayerId: string;
  captureId: string;
  /** UTF-16 code units of the text layer, half-open. */
  start: number;
  end: number;
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
  /** Notes of ours, not the source's own text. */
  isNote: boolean;
};

const placesMax = 8;
const aroundChars = 80;
const probeChars = 40;
const wordsCharsMin = 3;

type Row = {
  textLayerId: string;
  captureId: string;
  text: string;
  method: string;
  title: string | null;
  published: string | null;
  publisher: Record<string, string> | null;
  reliability: ReliabilityLetter | null;
};

/**
 * Where words stand in the newest texts of all captures, as they are but for typography and case; those that came last first, one place a capture. Words that only
 * come near are not found: what becomes a passage has to be there.
 */
export async function searchTexts(actor: Actor, words: string): Promise<PlaceInText[]> {
  const wanted = words.trim();
  if (!can(actor, "source.read") || wanted.length < wordsCharsMin) return [];
  // Typography that a writer's keyboard doesn't have is left open; the locator then looks closely.
  const probe = toLikePattern(wanted.slice(0, probeChars)).replaceAll(/["'“”„«»‘’\s]/gu, "_");
  const { rows } = await studioDb().execute<Row>(sql`
    select l.id as "textLayerId", c.id as "captureId", c.method, t.text, w.title, w.published_edtf as published, publisher.names as publisher, ${reliabilityOf(sql`w.id`, sql`w.publisher_id`)} as reliability
    from captures c
    join lateral (select id, text_sha256 from text_layers where capture_id = c.id order by created_at desc limit 1) l on true
    join text_contents t on t.sha256 = l.text_sha256
    join sources w on w.id = c.source_id
    left join organisations publisher on publisher.id = w.publisher_id
    where t.text ilike ${probe}
    order by c.created_at desc limit ${placesMax * 3}`);
  return rows.flatMap((row) => locate(row, wanted)).slice(0, placesMax);
}

function locate(row: Row, wanted: string): PlaceInText[] {
  const { text, textLayerId, captureId, title, published, publisher, reliability, method } = row;
  const place = locatePassage(text, { exact: wanted });
  if (!place || place.score < 1) return [];
  const { start, end } = place;
  return [
    {
      textLayerId,
      captureId,
      start,
      end,
      before: text.slice(Math.max(0, start - aroundChars), start),
      exact: text.slice(start, end),
      after: text.slice(end, end + aroundChars),
      source: {
        title,
        published,
        publisher: publisher && chooseByLanguage(publisher),
        reliability,
      },
      isNote: method === "transcription",
    },
  ];
}
