import { getActor } from "#app/_auth/actor.ts";
import { isSameOrigin } from "#app/_auth/same-origin.ts";
import { uploadImage } from "#domain/media/commands.ts";
import { imageBytesMax } from "#domain/media/rules.ts";
import type { Problem } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getSettings } from "#settings.ts";

/** What the form around the file may take. */
const formBytesMax = 10_000;

/** Takes a picture as `file` of a multipart form; answers it as kept, or problems in words. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, getSettings().publicUrl))
    return refuse(403, { code: "auth.notAllowed" });
  const actor = await getActor();
  if (actor.kind !== "staff") return refuse(401, { code: "auth.signInAgain" });
  const length = Number(request.headers.get("content-length"));
  if (length > imageBytesMax + formBytesMax)
    return refuse(413, {
      code: "media.tooLarge",
      field: "file",
      values: { megabytes: imageBytesMax / 1_000_000 },
    });
  const file = await readFile(request);
  if (!file) return refuse(422, { code: "media.empty", field: "file" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kept = await uploadImage(actor, { bytes, fileName: file.name });
  return kept.ok
    ? Response.json(kept.value, { status: 201, headers: { "cache-control": "no-store" } })
    : refuse(422, ...kept.problems);
}

async function readFile(request: Request): Promise<File | null> {
  try {
    const file = (await request.formData()).get("file");
    return file instanceof File ? file : null;
  } catch {
    // No form, or one that broke off.
    return null;
  }
}

function refuse(status: number, ...problems: Problem[]): Response {
  return Response.json(
    { problems: problems.map((problem) => ({ ...problem, message: sayProblem(problem, "en") })) },
    { status, headers: { "cache-control": "no-store" } },
  );
}
