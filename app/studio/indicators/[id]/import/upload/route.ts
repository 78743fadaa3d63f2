import { getActor } from "#app/_auth/actor.ts";
import { toSignInPath } from "#app/_auth/next-path.ts";
import { isSameOrigin } from "#app/_auth/same-origin.ts";
import { startStatisticImport } from "#domain/indicators/imports/commands-imports.ts";
import { tableBytesMax } from "#domain/indicators/imports/input-imports.ts";
import type { Result } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getSettings } from "#settings.ts";
import { readMultipart } from "../../../../sources/read-multipart.ts";

const tooLarge: Result<never> = {
  ok: false,
  problems: [{ code: "imports.tooLarge", values: { megabytes: tableBytesMax / 1_000_000 } }],
};

/** A table as multipart: kept, and shown by the page that the browser is led to. Nothing comes of it yet. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  if (!isSameOrigin(request.headers, getSettings().publicUrl))
    return new Response(sayProblem({ code: "auth.notAllowed" }, "en"), { status: 403 });
  const { id } = await params;
  const page = `/studio/indicators/${encodeURIComponent(id)}/import`;
  const actor = await getActor();
  if (actor.kind !== "staff") return leadTo(toSignInPath(page));
  const form = await readMultipart(request, tableBytesMax + 500_000);
  if (form === null) return new Response("", { status: 400 });
  const file = form.fields.get("file");
  const text = form.fields.get("text");
  const isFile = file instanceof File && file.size > 0;
  const bytes = isFile
    ? new Uint8Array(await file.arrayBuffer())
    : new TextEncoder().encode(typeof text === "string" ? text : "");
  const fileName = isFile ? file.name : "pasted";
  const started = form.isTooLarge
    ? tooLarge
    : await startStatisticImport(actor, { indicatorId: id, fileName }, bytes);
  return leadTo(
    started.ok
      ? `${page}/${started.value.importId}`
      : `${page}?problem=${encodeURIComponent(started.problems[0]?.code ?? "")}`,
  );
}

/** After a form: the browser goes on by GET, so that reloading sends nothing twice. */
function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
