import { asc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { publishedWitnesses, publishedWordings } from "#db/schema/published-quotes.ts";
import type { RegionPicture } from "#db/schema/transcriptions.ts";
import type { PassageOrigin } from "#domain/briefs/version-origins.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { findOurReading } from "#domain/capture/rules-readings.ts";
import { trimContext } from "#domain/evidence/trim-context.ts";
import { mediaPath } from "#domain/media/view.ts";
import { anyOf } from "#domain/sql.ts";
import type { LoadedWitness, LoadedWording } from "./rules-published.ts";

/** The published wordings of some quotes with what their witnesses say, the first made first. */
export async function loadPublicWordings(db: Reader, quoteIds: string[]): Promise<LoadedWording[]> {
  if (quoteIds.length === 0) return [];
  const rows = await db
    .select()
    .from(publishedWordings)
    .where(inArray(publishedWordings.quoteId, quoteIds))
    .orderBy(asc(publishedWordings.createdAt));
  const { wordingId, verdict, method, region, mediaStartSeconds } = publishedWitnesses;
  const said = await db
    .select({ wordingId, verdict, method, region, mediaStartSeconds })
    .from(publishedWitnesses)
    .where(sql`${publishedWitnesses.quoteId} = ${anyOf(quoteIds)}`);
  return rows.map((row) => ({
    ...row,
    verdicts: said.flatMap((one) =>
      one.wordingId === row.id ? [{ verdict: one.verdict, readIn: findOurReading(one) }] : [],
    ),
  }));
}

const methods = z.enum(["fetch", "upload", "paste", "transcription"]);

/** The witnesses of a quote's published wordings, as a version prints passages; the first bound first. */
export async function loadPublicWitnesses(
  db: Reader,
  quoteId: string,
  language: string,
): Promise<LoadedWitness[]> {
  const rows = await db
    .select()
    .from(publishedWitnesses)
    .where(eq(publishedWitnesses.quoteId, quoteId))
    .orderBy(asc(publishedWitnesses.createdAt), asc(publishedWitnesses.id));
  return rows.map((row) => ({
    wordingId: row.wordingId,
    sourceId: row.sourceId,
    publisherId: row.publisherId,
    independenceGroup: row.independenceGroup,
    verdict: row.verdict,
    origin: toOrigin(row, language),
  }));
}

function toVersionPicture({ id, sha256, mediaType, width, height }: RegionPicture) {
  return { id, url: mediaPath(sha256, mediaType), width, height };
}

function toOrigin(row: typeof publishedWitnesses.$inferSelect, language: string): PassageOrigin {
  const { exact, before, after, page, region, picture } = row;
  const { mediaStartSeconds: start, mediaEndSeconds: end } = row;
  return {
    kind: "passage",
    passageId: row.passageId,
    excerpt:
      exact === null ? null : trimContext({ before: before ?? "", exact, after: after ?? "" }),
    exactSha256: row.exactSha256,
    locator: page === null || row.mediaType?.startsWith("image/") ? null : `p. ${page}`,
    ...(region &&
      page !== null && {
        region: { page, ...region, picture: picture && toVersionPicture(picture) },
      }),
    ...(start !== null && end !== null && { span: { start, end } }),
    source: {
      code: row.sourceCode,
      title: row.title,
      publisher: row.publisherNames ? chooseByLanguage(row.publisherNames, language) : "",
      published: row.publishedEdtf,
      language: row.language,
      translator: row.translator,
      owner: row.owner,
      url: row.url,
    },
    capture: {
      number: row.captureN,
      method: methods.parse(row.method),
      capturedAt: row.capturedAt.toISOString(),
      mediaType: row.mediaType,
      sha256: row.captureSha256,
    },
  };
}
