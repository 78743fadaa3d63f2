import { getActor } from "#app/_auth/actor.ts";
import { toSignInPath } from "#app/_auth/next-path.ts";
import { isSameOrigin } from "#app/_auth/same-origin.ts";
import { writeRefusal } from "#components/sources/refusal.ts";
import { captureBytesMax } from "#domain/capture/capture-bytes.ts";
import { holdBytes } from "#domain/capture/commands-held.ts";
import type { Result } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getSettings } from "#settings.ts";
import { readMultipart } from "../../read-multipart.ts";

const page = "/studio/sources/import";

const tooLarge: Result<never> = {
  ok: false,
  problems: [{ code: "library.tooLarge", values: { megabytes: captureBytesMax / 1_000_000 } }],
};

/** A library as multipart: kept by its hash, and shown by the page that the browser is led to. Nothing comes of it yet. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, getSettings().publicUrl))
    return new Response(sayProblem({ code: "auth.notAllowed" }, "en"), { status: 403 });
  const actor = await getActor();
  if (actor.kind !== "staff") return leadTo(toSignInPath(page));
  const form = await readMultipart(request, captureBytesMax + 500_000);
  if (form === null) return new Response("", { status: 400 });
  const file = form.fields.get("file");
  const text = form.fields.get("text");
  const bytes =
    file instanceof File && file.size > 0
      ? new Uint8Array(await file.arrayBuffer())
      : new TextEncoder().encode(typeof text === "string" ? text : "");
  const held = form.isTooLarge ? tooLarge : await holdBytes(actor, bytes);
  if (held.ok) return leadTo(`${page}?held=${held.value.sha256}`);
  const refusal = { method: "upload", values: {}, held: null, duplicate: null } as const;
  return leadTo(`${page}?${writeRefusal({ ...refusal, problems: held.problems })}`);
}

/** After a form: the browser goes on by GET, so that reloading sends nothing twice. */
function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
