import { getActor } from "#app/_auth/actor.ts";
import { findImage } from "#domain/media/queries.ts";
import { marks } from "#domain/press/clean.ts";
import { findNewestChange } from "#domain/settings/public-page.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

/** The bytes of a picture. Their address is their hash: what it leads to never changes, so it may be kept for ever once it is public. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const change = await findNewestChange();
  const image = await findImage(await getActor(), (await params).file);
  // The press must know what it has seen: else it takes this for an answer of before, and what was taken back stays pressed.
  const seen = { [`x-${marks.change}`]: String(change) };
  if (!image)
    return new Response("Not found\n", {
      status: 404,
      headers: { "cache-control": "no-store", ...seen },
    });
  return new Response(new Uint8Array(image.bytes), {
    headers: {
      "content-type": image.mediaType,
      "content-length": String(image.bytes.length),
      "cache-control": image.isPublic ? "public, max-age=31536000, immutable" : "private, no-store",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      ...seen,
    },
  });
}
