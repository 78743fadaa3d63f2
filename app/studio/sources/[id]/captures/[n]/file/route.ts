import { Readable } from "node:stream";
import { getActor } from "#app/_auth/actor.ts";
import { getCaptureFile } from "#domain/capture/queries.ts";
import { getSource } from "#domain/sources/queries.ts";

/** A capture's bytes as they came: a download, never shown as a page of ours. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; n: string }> },
): Promise<Response> {
  const actor = await getActor();
  const { id, n } = await params;
  const source = await getSource(actor, id);
  const capture = source?.captures.find((each) => String(each.n) === n);
  const file = capture && (await getCaptureFile(actor, capture.id));
  if (!source || !file) return new Response(null, { status: 404 });
  const name = file.fileName ?? `${source.code}-${n}.txt`;
  return new Response(Readable.toWeb(Readable.from(file.bytes)) as ReadableStream<Uint8Array>, {
    headers: {
      "content-length": String(file.byteLength),
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "no-store",
    },
  });
}
