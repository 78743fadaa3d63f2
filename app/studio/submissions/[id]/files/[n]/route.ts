import { getActor } from "#app/_auth/actor.ts";
import { findCleanedFile } from "#domain/submissions/files/queries-file.ts";

/** A file that the public sent in, as it was cleaned: a download, never shown as a page of ours. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; n: string }> },
): Promise<Response> {
  const { id, n } = await params;
  const file = /^\d{1,3}$/.test(n)
    ? await findCleanedFile(await getActor(), { submissionId: id, n: Number(n) })
    : null;
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${file.fileName}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
