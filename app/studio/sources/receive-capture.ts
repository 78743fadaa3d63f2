import { getActor } from "#app/_auth/actor.ts";
import { toSignInPath } from "#app/_auth/next-path.ts";
import { explainRefusal } from "#app/_auth/refusal.ts";
import { isSameOrigin } from "#app/_auth/same-origin.ts";
import {
  type CaptureMethod,
  creationNames,
  readCaptureMethod,
  toFormName,
} from "#components/sources/form-names.ts";
import { type HeldContent, type Refusal, writeRefusal } from "#components/sources/refusal.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { captureBytesMax } from "#domain/capture/capture-bytes.ts";
import { holdBytes, type ReceivedFile, receiveFile } from "#domain/capture/commands-held.ts";
import type { CaptureContent } from "#domain/capture/input.ts";
import { findHeldFile } from "#domain/capture/queries-held.ts";
import type { AddedCapture } from "#domain/capture/view.ts";
import type { Problem, Result } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getSettings } from "#settings.ts";
import { capturePath, toDuplicateLink } from "./duplicate-link.ts";
import { readMultipart } from "./read-multipart.ts";

/** Beside the text there is a form's worth of fields. */
const fieldBytesMax = 500_000;

type Receiving = {
  /** The page of the form, where a browser without script is sent back to. */
  formPath: string;
  keep: (
    actor: Actor,
    content: CaptureContent,
    read: (name: string) => string,
  ) => Promise<Result<AddedCapture>>;
};

/**
 * Receives a source's text or file from a form of ours. The form's script asks for JSON and gets `{ location }`, or `{ problems, duplicate }` with 422; without script the
 * browser is led on by 303: to the reading room, or back to the form with everything that was typed and, kept by its hash, what was sent.
 */
export async function receiveCapture(request: Request, receiving: Receiving): Promise<Response> {
  const wantsJson = (request.headers.get("accept") ?? "").includes("application/json");
  const refuseAll = (status: number, problem: Problem) =>
    wantsJson
      ? answerRefusal(status, emptyRefusal([problem]))
      : new Response(sayProblem(problem, "en"), { status });
  if (!isSameOrigin(request.headers, getSettings().publicUrl)) {
    return refuseAll(403, { code: "auth.notAllowed" });
  }
  const actor = await getActor();
  if (actor.kind !== "staff") {
    return wantsJson
      ? refuseAll(401, { code: "auth.signInAgain" })
      : leadTo(toSignInPath(receiving.formPath));
  }
  const form = await readMultipart(request, captureBytesMax + fieldBytesMax, async (file) => ({
    fileName: file.fileName.slice(-255),
    mediaType: file.mediaType.slice(0, 255),
    received: await receiveFile(actor, file.bytes),
  }));
  if (form === null) return refuseAll(400, { code: "captures.damaged" });
  const read = (name: string) => {
    const value = form.fields.get(name);
    return typeof value === "string" ? value : "";
  };
  const sent = form.isTooLarge ? tooLarge : await readContent(actor, form.file, read);
  const kept = sent.ok ? await receiving.keep(actor, sent.value, read) : sent;
  if (kept.ok && kept.value.kind === "added") {
    const location = capturePath(kept.value.sourceId, kept.value.n);
    return wantsJson ? Response.json({ location }, { headers: noStore }) : leadTo(location);
  }
  const refusal = toRefusal(actor, kept, read);
  if (wantsJson) return answerRefusal(422, refusal);
  const held = sent.ok ? await hold(actor, sent.value, kept) : null;
  return leadTo(`${receiving.formPath}?${writeRefusal({ ...refusal, held })}`);
}

const tooLarge: Result<never> = {
  ok: false,
  problems: [
    { code: "captures.tooLarge", field: "file", values: { megabytes: captureBytesMax / 1e6 } },
  ],
};

type SentFile = { fileName: string; mediaType: string; received: Result<ReceivedFile> };

/** What the form brings of the text itself: a file, one that an earlier try left here, or what was typed. */
async function readContent(
  actor: Actor,
  file: SentFile | null,
  read: (name: string) => string,
): Promise<Result<CaptureContent>> {
  const method = readCaptureMethod(read("method"));
  const evenIfHeld = read("evenIfHeld") === "1";
  const asked = { evenIfHeld, askIfNear: !evenIfHeld };
  if (method !== "upload") {
    const text = read(method === "paste" ? "text" : "notes");
    return { ok: true, value: { method, text, ...asked } };
  }
  if (file) {
    if (!file.received.ok) return file.received;
    const { fileName, mediaType } = file;
    return {
      ok: true,
      value: { ...toContent(file.received.value, fileName, mediaType), ...asked },
    };
  }
  const held = await findHeldFile(actor, read("held"));
  if (!held) return { ok: false, problems: [{ code: "captures.noFile", field: "file" }] };
  return { ok: true, value: { ...toContent(held, read("heldName").slice(-255)), ...asked } };
}

function toContent(
  file: ReceivedFile,
  name: string,
  mediaType?: string,
): Extract<CaptureContent, { method: "upload" | "recording" }> {
  const fileName = name === "" ? {} : { fileName: name };
  if (file.kind === "recording") return { method: "recording", sha256: file.sha256, ...fileName };
  const { bytes } = file;
  return { method: "upload", bytes, ...fileName, ...(mediaType !== undefined && { mediaType }) };
}

function toRefusal(
  actor: Actor,
  kept: Result<AddedCapture>,
  read: (name: string) => string,
): Refusal {
  const method = readCaptureMethod(read("method"));
  const values = Object.fromEntries(creationNames.map((name) => [name, read(name)]));
  const base = { method, values, held: null };
  if (!kept.ok) {
    const problems = explainRefusal(actor, kept.problems).map((problem) =>
      placeProblem(problem, method),
    );
    return { ...base, problems, duplicate: null };
  }
  if (kept.value.kind === "added") throw new Error("What was kept isn't refused.");
  return { ...base, problems: [], duplicate: toDuplicateLink(kept.value) };
}

/** The command names its own fields; the form has one for the text, and one for the publisher. */
function placeProblem(problem: Problem, method: CaptureMethod): Problem {
  const contentField = method === "upload" ? "file" : method === "paste" ? "text" : "notes";
  const first = toFormName(problem.field ?? "");
  if (problem.code.startsWith("captures.") || first === "bytes" || first === "text") {
    return { ...problem, field: contentField };
  }
  return first === "" ? problem : { ...problem, field: first };
}

/** Kept for the next try, unless the text itself is what was wrong. */
async function hold(
  actor: Actor,
  content: CaptureContent,
  kept: Result<AddedCapture>,
): Promise<HeldContent | null> {
  const isFile = content.method === "upload" || content.method === "recording";
  if (!kept.ok && kept.problems.some(({ code }) => /^(?:captures|media)\./.test(code))) {
    // What was typed is somebody's work, also where it can't be read.
    if (isFile || content.text.trim() === "") return null;
  }
  const fileName = isFile ? (content.fileName ?? null) : null;
  // It was kept when it came.
  if (content.method === "recording") {
    const held = await findHeldFile(actor, content.sha256);
    if (held?.kind !== "recording") return null;
    const { sha256, byteLength } = held;
    return { sha256, fileName, byteLength };
  }
  const bytes =
    content.method === "upload" ? content.bytes : new TextEncoder().encode(content.text);
  const held = await holdBytes(actor, bytes);
  return held.ok ? { sha256: held.value.sha256, fileName, byteLength: bytes.length } : null;
}

function emptyRefusal(problems: Problem[]): Refusal {
  return { method: "paste", values: {}, problems, held: null, duplicate: null };
}

function answerRefusal(status: number, { problems, duplicate }: Refusal): Response {
  const said = problems.map((problem) => ({
    text: sayProblem(problem, "en"),
    ...(problem.field && { fieldId: problem.field }),
  }));
  return Response.json({ problems: said, duplicate }, { status, headers: noStore });
}

const noStore = { "cache-control": "no-store" };

/** After a form: the browser goes on by GET, so that reloading sends nothing twice. */
function leadTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, ...noStore } });
}
