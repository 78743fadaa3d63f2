import { findPublicContact } from "#domain/settings/queries.ts";
import { writeSecurityContact } from "#domain/settings/rules-security.ts";
import { getSettings } from "#settings.ts";

export const dynamic = "force-dynamic";

/** Whom to tell of a hole; there is none where the publication names nobody. */
export async function GET(): Promise<Response> {
  const contact = await findPublicContact();
  if (contact === null) return say("Nobody is named here to write to.\n", 404);
  const { publicUrl } = getSettings();
  return say(writeSecurityContact({ contact, publicUrl, now: new Date() }), 200);
}

function say(text: string, status: number): Response {
  return new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache" },
  });
}
