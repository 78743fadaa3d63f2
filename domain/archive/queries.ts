import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { captures, textContents, textLayers } from "#db/schema/captures.ts";
import { sources } from "#db/schema/sources.ts";
import { captureStands } from "#domain/capture/standing-captures.ts";
import type { ArchivedCapture, ArchivedLayer } from "./view.ts";

const rowsAtOnce = 50;

/** For commands: captures of all sources, or of those with these codes, the oldest first, a few at a time. */
export async function* eachCapture(
  codes: readonly string[] | null,
): AsyncGenerator<ArchivedCapture> {
  let after: string | null = null;
  for (;;) {
    const rows = await listAfter(after, codes);
    for (const row of rows) yield row;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < rowsAtOnce) return;
  }
}

/** For commands: how many there are. */
export async function countCaptures(codes: readonly string[] | null): Promise<number> {
  const [row] = await studioDb()
    .select({ count: sql<number>`count(*)::integer` })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(isOf(codes));
  return row?.count ?? 0;
}

/** For commands: those of these codes that no source has. */
export async function listUnknownCodes(codes: readonly string[]): Promise<string[]> {
  const rows = await studioDb()
    .select({ code: sources.code })
    .from(sources)
    .where(inArray(sources.code, [...codes]));
  const known = new Set(rows.map(({ code }) => code));
  return codes.filter((code) => !known.has(code));
}

const isOf = (codes: readonly string[] | null) =>
  codes === null ? undefined : inArray(sources.code, [...codes]);

async function listAfter(
  after: string | null,
  codes: readonly string[] | null,
): Promise<ArchivedCapture[]> {
  const rows = await studioDb()
    .select({
      capture: captures,
      code: sources.code,
      title: sources.title,
      stands: captureStands(sql`${captures.id}`),
    })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(and(isOf(codes), after === null ? undefined : gt(captures.id, after)))
    .orderBy(asc(captures.id))
    .limit(rowsAtOnce);
  const layers = await listLayers(rows.map(({ capture }) => capture.id));
  return rows.map(({ capture, code, title, stands }) => ({
    ...{ id: capture.id, code, n: capture.n, title, method: capture.method },
    ...{ requestedUrl: capture.requestedUrl, finalUrl: capture.finalUrl },
    ...{ capturedAt: capture.capturedAt, httpStatus: capture.httpStatus, headers: capture.headers },
    ...{ requestHead: capture.requestHead, responseHead: capture.responseHead },
    redirects: capture.redirects ?? [],
    ...{ mediaType: capture.mediaType, fileName: capture.fileName },
    sha256: capture.bytesSha256.toString("hex"),
    isRedacted: !stands,
    layers: layers.get(capture.id) ?? [],
  }));
}

async function listLayers(captureIds: readonly string[]): Promise<Map<string, ArchivedLayer[]>> {
  const layers = new Map<string, ArchivedLayer[]>();
  if (captureIds.length === 0) return layers;
  const rows = await studioDb()
    .select({ layer: textLayers, text: textContents.text })
    .from(textLayers)
    .innerJoin(textContents, eq(textContents.sha256, textLayers.textSha256))
    .where(inArray(textLayers.captureId, [...captureIds]))
    .orderBy(asc(textLayers.createdAt), asc(textLayers.id));
  for (const { layer, text } of rows) {
    const told = { id: layer.id, normaliser: layer.normaliser, text };
    layers.set(layer.captureId, [...(layers.get(layer.captureId) ?? []), told]);
  }
  return layers;
}
