import { readBytes } from "#domain/capture/store.ts";
import { findPublicBytes } from "#domain/sources/queries-public-captures.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ code: string; n: string }> };

/** A capture's bytes, where the licence of its source lets anybody have them: a download, never shown as a page of ours. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { code, n } = await params;
  const found = await findPublicBytes(code, n);
  const bytes = found && (await readBytes(found.sha256));
  if (!bytes)
    return new Response("Not found\n", { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(bytes.length),
      "content-disposition": `attachment; filename="${code}-${n}.bin"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
