import { asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { captures, passages, passageTexts } from "#db/schema/captures.ts";
import { organisations } from "#db/schema/people.ts";
import { quoteWitnesses, verdicts, wordings } from "#db/schema/quotes.ts";
import { sources } from "#db/schema/sources.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { findOurReading } from "#domain/capture/rules-readings.ts";
import type { WitnessView } from "./view.ts";

export type WordingRow = typeof wordings.$inferSelect & { isReviewed: boolean };

/** The wordings of some quotes, by quote, the first made first. */
export async function loadWordings(
  db: Reader,
  quoteIds: string[],
): Promise<Map<string, WordingRow[]>> {
  // Of a query without joins Drizzle writes columns without their table; inside, "id" would be the review's.
  const isReviewed = sql<boolean>`exists (select from wording_reviews r where r.wording_id = "wordings"."id")`;
  const rows = await db
    .select({ wording: wordings, isReviewed })
    .from(wordings)
    .where(inArray(wordings.quoteId, quoteIds))
    .orderBy(asc(wordings.createdAt));
  const ofQuote = new Map<string, WordingRow[]>();
  for (const { wording, isReviewed: reviewed } of rows) {
    const known = ofQuote.get(wording.quoteId) ?? [];
    ofQuote.set(wording.quoteId, [...known, { ...wording, isReviewed: reviewed }]);
  }
  return ofQuote;
}

/** The witnesses of some quotes' wordings, by wording, each with its newest verdict. */
export async function loadWitnesses(
  db: Reader,
  quoteIds: string[],
): Promise<Map<string, WitnessView[]>> {
  const rows = await db
    .selectDistinctOn([quoteWitnesses.createdAt, quoteWitnesses.id], {
      witness: quoteWitnesses,
      verdict: verdicts,
      passage: passages,
      words: passageTexts,
      capture: captures,
      source: sources,
      publisher: organisations,
    })
    .from(quoteWitnesses)
    .innerJoin(wordings, eq(wordings.id, quoteWitnesses.wordingId))
    .innerJoin(verdicts, eq(verdicts.witnessId, quoteWitnesses.id))
    .innerJoin(passages, eq(passages.id, quoteWitnesses.passageId))
    .leftJoin(passageTexts, eq(passageTexts.passageId, passages.id))
    .innerJoin(captures, eq(captures.id, passages.captureId))
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .leftJoin(organisations, eq(organisations.id, sources.publisherId))
    .where(inArray(wordings.quoteId, quoteIds))
    .orderBy(asc(quoteWitnesses.createdAt), asc(quoteWitnesses.id), desc(verdicts.createdAt));
  const ofWording = new Map<string, WitnessView[]>();
  for (const row of rows) {
    const known = ofWording.get(row.witness.wordingId) ?? [];
    ofWording.set(row.witness.wordingId, [...known, toWitnessView(row)]);
  }
  return ofWording;
}

type WitnessRow = {
  witness: typeof quoteWitnesses.$inferSelect;
  verdict: typeof verdicts.$inferSelect;
  passage: typeof passages.$inferSelect;
  words: typeof passageTexts.$inferSelect | null;
  capture: typeof captures.$inferSelect;
  source: typeof sources.$inferSelect;
  publisher: typeof organisations.$inferSelect | null;
};

function toWitnessView(row: WitnessRow): WitnessView {
  const { passage, words, capture, source, publisher } = row;
  return {
    id: row.witness.id,
    verdict: row.verdict.verdict,
    nearness: row.verdict.nearness,
    readIn: findOurReading({ ...passage, method: capture.method }),
    passage: {
      id: passage.id,
      textLayerId: passage.textLayerId,
      start: passage.startAt,
      end: passage.endAt,
      page: passage.page,
      exact: words?.exact ?? null,
      prefix: words?.prefix ?? null,
      suffix: words?.suffix ?? null,
    },
    capture: {
      id: capture.id,
      n: capture.n,
      method: capture.method,
      capturedAt: capture.capturedAt,
      sha256: capture.method === "transcription" ? null : capture.bytesSha256.toString("hex"),
    },
    source: {
      id: source.id,
      code: source.code,
      title: source.title,
      publisher: publisher && chooseByLanguage(publisher.names),
      published: source.publishedEdtf,
      independenceGroup: passage.independenceGroup ?? source.independenceGroup,
    },
  };
}
