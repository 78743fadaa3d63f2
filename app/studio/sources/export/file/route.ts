import { getActor } from "#app/_auth/actor.ts";
import { toSignInPath } from "#app/_auth/next-path.ts";
import { isSameOrigin } from "#app/_auth/same-origin.ts";
import { writeRefusal } from "#components/sources/refusal.ts";
import type { Actor } from "#domain/auth/actor.ts";
import type { Problem } from "#domain/result.ts";
import { libraryFormats } from "#domain/sources/formats/detect-format.ts";
import { exportSources } from "#domain/sources/formats/export-sources.ts";
import { referencesMax, type StyleChoice } from "#domain/sources/formats/format-references.ts";
import { formatInThread } from "#domain/sources/formats/in-thread.ts";
import { printReferences } from "#domain/sources/formats/print-references.ts";
import { libraryEntriesMax } from "#domain/sources/formats/read-library.ts";
import { listCitableSources } from "#domain/sources/queries-lists.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getSettings } from "#settings.ts";
import { readMultipart } from "../../read-multipart.ts";
import { readFilter } from "../read-filter.ts";

const page = "/studio/sources/export";
const formBytesMax = 2_000_000;

type Wanted = { actor: Actor; read: (name: string) => string; style: StyleChoice };

/** The list that the address's filter names, as a file: for a reference manager, or as references in a style that comes with us. */
export async function GET(request: Request): Promise<Response> {
  const actor = await getActor();
  if (actor.kind !== "staff") return leadTo(toSignInPath(page));
  const { searchParams } = new URL(request.url);
  const read = (name: string) => searchParams.get(name) ?? "";
  const format = libraryFormats.find((each) => each === read("format"));
  if (format === undefined)
    return await sendReferences({ actor, read, style: { id: read("style") } });
  const filter = readFilter(read);
  const sources = await listCitableSources(actor, { ...filter, limit: libraryEntriesMax });
  const { text, mediaType, extension } = await exportSources(sources, format);
  return send(text, mediaType, extension);
}

/** The same as references in a style whose file is sent as multipart: it is read, used once and not kept. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, getSettings().publicUrl))
    return new Response(sayProblem({ code: "auth.notAllowed" }, "en"), { status: 403 });
  const actor = await getActor();
  if (actor.kind !== "staff") return leadTo(toSignInPath(page));
  const { searchParams } = new URL(request.url);
  const form = await readMultipart(request, formBytesMax);
  const given = form?.fields.get("styleFile");
  const read = (name: string) => {
    const value = form?.fields.get(name);
    return typeof value === "string" ? value : (searchParams.get(name) ?? "");
  };
  const xml = given instanceof File ? await given.text() : "";
  return await sendReferences({ actor, read, style: { xml } });
}

async function sendReferences({ actor, read, style }: Wanted): Promise<Response> {
  const language = read("language") === "ru" ? "ru" : "en";
  const filter = readFilter(read);
  const sources = await listCitableSources(actor, { ...filter, limit: referencesMax });
  const references = await formatInThread(sources, { style, language });
  if (!references.ok) return refuse(read, references.problems);
  if (read("format") !== "html")
    return send(printReferences(references.value, "text"), "text/plain", "txt");
  return send(printReferences(references.value, "html", language), "text/html", "html");
}

function send(text: string, mediaType: string, extension: string): Response {
  return new Response(text, {
    headers: {
      "content-type": `${mediaType}; charset=utf-8`,
      "content-disposition": `attachment; filename="sources.${extension}"`,
      "content-security-policy": "sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}

function refuse(read: (name: string) => string, problems: Problem[]): Response {
  const params = writeRefusal({
    ...{ method: "upload", values: {}, problems, held: null, duplicate: null },
  });
  for (const name of ["q", "standing", "language"]) if (read(name)) params.set(name, read(name));
  return leadTo(`${page}?${params}`);
}

/** After a form: the browser goes on by GET, so that reloading sends nothing twice. */
function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
