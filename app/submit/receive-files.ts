import { isSameOrigin } from "#app/_auth/same-origin.ts";
import { logFailedAction } from "#app/_log/web-log.ts";
import { readMultipart, type SentFile } from "#app/studio/sources/read-multipart.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { toNetworkPrefix } from "#domain/auth/network.ts";
import type { Problem, Result } from "#domain/result.ts";
import { holdFile } from "#domain/submissions/files/commands-hold.ts";
import { fileBytesMax, filesMax } from "#domain/submissions/files/rules.ts";
import { getSettings } from "#settings.ts";
import { fileProblemField, heldField } from "./form-fields.ts";

/** Of a form, what isn't files. */
const fieldBytesMax = 500_000;
/** Each may hold a file of 25 MB in memory, and its copies. */
const formsAtOnceMax = 6;
let forms = 0;

type Door = {
  /** Where the form's page is. */
  findPage: (fields: FormData) => string;
  /** Whether the form is one whose files are taken, by the fields that came before them; and by what they are counted. */
  check: (fields: FormData, network: string) => Promise<Result<{ form: string }>>;
};

/**
 * Receives a form of the public's door with its files, which come last: before the first is read it is asked whether the form is ours. Each is sealed and held as it comes, so that at most one of a form is in memory; then the form goes on to its page with, instead of them, what stands for
 * them and what was wrong, and the page's answer is the answer. So a form that is refused keeps its files.
 */
export async function receiveFiles(request: Request, { findPage, check }: Door): Promise<Response> {
  if (!isSameOrigin(request.headers, getSettings().publicUrl))
    return new Response("Another site sent this.", { status: 403 });
  const network = toNetworkPrefix(request.headers.get("x-forwarded-for"));
  const held: string[] = [];
  const problems: Problem[] = [];
  const isBusy = forms >= formsAtOnceMax;
  forms += 1;
  try {
    let isFree: Promise<unknown> = Promise.resolve();
    let seen = 0;
    let checked: Promise<Result<{ form: string }>> | null = null;
    const form = await readMultipart(request, fieldBytesMax, async (file, fields) => {
      seen += 1;
      const name = file.fileName.slice(-80);
      const refuse = (code: "tooMany" | "tooLarge" | "busy") =>
        void problems.push({ code: `submissions.file.${code}`, values: { name } });
      if (seen > filesMax) return seen === filesMax + 1 ? refuse("tooMany") : undefined;
      if (isBusy) return refuse("busy");
      checked ??= check(fields, network);
      // The next is read once the one before is sealed.
      const before = isFree;
      let free = (): void => undefined;
      isFree = new Promise<void>((resolve) => {
        free = resolve;
      });
      try {
        await before;
        const counted = await checked;
        if (!counted.ok) {
          if (seen === 1) problems.push(...counted.problems, { code: "submissions.file.later" });
          return;
        }
        const bytes = await readBytes(file);
        if (bytes === null) return refuse("tooLarge");
        const taken = await holdFile(publicActor, { bytes }, { network, ...counted.value });
        if (taken.ok) held.push(taken.value.held);
        else
          problems.push(
            ...taken.problems.map((each) => ({ ...each, values: { ...each.values, name } })),
          );
      } catch (error) {
        logFailedAction(error);
        refuse("busy");
      } finally {
        free();
      }
    });
    if (form === null) return new Response("This is no form.", { status: 400 });
    if (form.isTooLarge) return new Response("This is too much.", { status: 413 });
    for (const token of held) form.fields.append(heldField, token);
    for (const problem of problems) form.fields.append(fileProblemField, JSON.stringify(problem));
    return await askPage(request, findPage(form.fields), form.fields);
  } finally {
    forms -= 1;
  }
}

/** Null where it is larger than is taken; it is read to its end all the same, for more may come behind it. */
async function readBytes({ bytes }: SentFile): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length <= fileBytesMax) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length > fileBytesMax ? null : Buffer.concat(chunks);
}

/** Of this process itself: the framework alone makes a page with what came of its form. */
async function askPage(request: Request, path: string, fields: FormData): Promise<Response> {
  const { host, ...headers } = Object.fromEntries(request.headers);
  for (const name of ["content-length", "content-type", "transfer-encoding", "connection"])
    delete headers[name];
  const answered = await fetch(`http://localhost:${new URL(request.url).port}${path}`, {
    method: "POST",
    headers: { ...headers, "x-forwarded-host": host ?? "" },
    body: fields,
    redirect: "manual",
  });
  const { status, body } = answered;
  const type = answered.headers.get("content-type") ?? "text/plain";
  return new Response(body, { status, headers: { "content-type": type } });
}
