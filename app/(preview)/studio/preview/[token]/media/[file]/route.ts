import { systemActor } from "#domain/auth/actor.ts";
import { findLinkedPreview } from "#domain/briefs/previews/queries-previews.ts";
import { showsPicture } from "#domain/briefs/previews/rules-previews.ts";
import { findImage } from "#domain/media/queries.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ token: string; file: string }> };

/** A picture of the draft that a secret link opens, and no other. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token, file } = await params;
  const preview = await findLinkedPreview(token);
  const isShown = preview?.content && showsPicture(preview.content, `/media/${file}`);
  const image = isShown ? await findImage(systemActor, file) : null;
  if (!image)
    return new Response("Not found\n", { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(new Uint8Array(image.bytes), {
    headers: {
      "content-type": image.mediaType,
      "content-length": String(image.bytes.length),
      "cache-control": "private, no-store",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}
