import { studioDb } from "#db/client.ts";
import type { FetchedContent } from "#domain/capture/capture-bytes.ts";
import { readBytes } from "#domain/capture/store.ts";
import { isThingId } from "#domain/fields.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { findIntakeRow } from "./queries.ts";

/** What an address answered with, for the command that makes a capture of it: refused where it isn't there, or nobody has to confirm it any more. */
export async function readFetched(intakeId: string): Promise<Result<FetchedContent>> {
  const row = isThingId(intakeId) ? await findIntakeRow(studioDb(), intakeId) : null;
  if (!row) return fail({ code: "thing.notFound" });
  const { finalUrl, bytesSha256, mediaType } = row;
  const bytes = bytesSha256 && (await readBytes(bytesSha256));
  if (row.state !== "ready" || finalUrl === null || !bytes) return fail({ code: "thing.changed" });
  const facts = {
    ...{ requestedUrl: row.url, finalUrl, httpStatus: row.httpStatus ?? 0 },
    headers: row.headers ?? {},
    ...{ requestHead: row.requestHead, responseHead: row.responseHead, redirects: row.redirects },
    ...(row.fetchedAt && { capturedAt: row.fetchedAt }),
  };
  return succeed({ method: "fetch", bytes, mediaType, facts });
}
