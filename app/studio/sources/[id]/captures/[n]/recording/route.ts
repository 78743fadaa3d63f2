import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { getActor } from "#app/_auth/actor.ts";
import { readByteRange } from "#app/studio/sources/byte-range.ts";
import { findRecordingFile } from "#domain/capture/queries-spans.ts";
import { getSource } from "#domain/sources/queries.ts";

type Context = { params: Promise<{ id: string; n: string }> };

/** A recording for its player in the reading room, which seeks by asking for parts: as the kind that its bytes have shown it to be, and never a page of ours. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await getActor();
  const { id, n } = await params;
  const source = await getSource(actor, id);
  const capture = source?.captures.find((each) => String(each.n) === n);
  const file = capture && (await findRecordingFile(actor, capture.id));
  if (!file) return new Response(null, { status: 404 });
  const { path, byteLength, mediaType } = file;
  const headers = {
    "content-type": mediaType,
    "content-disposition": "inline",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "accept-ranges": "bytes",
  };
  const asked = readByteRange(request.headers.get("range"), byteLength);
  if (asked === "none") {
    const outside = { ...headers, "content-range": `bytes */${byteLength}` };
    return new Response(null, { status: 416, headers: outside });
  }
  const { from, to } = asked === "all" ? { from: 0, to: byteLength - 1 } : asked;
  const sent = new Headers({ ...headers, "content-length": String(to - from + 1) });
  if (asked !== "all") sent.set("content-range", `bytes ${from}-${to}/${byteLength}`);
  return new Response(toWeb(createReadStream(path, { start: from, end: to })), {
    status: asked === "all" ? 200 : 206,
    headers: sent,
  });
}

function toWeb(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}
