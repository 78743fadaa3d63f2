import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { studioDb } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { findBytes, streamBytes } from "#domain/capture/store.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { getPublication } from "#domain/settings/queries.ts";
import manifest from "../../package.json" with { type: "json" };
import { countCaptures, eachCapture, listUnknownCodes } from "./queries.ts";
import type { ExportedArchive, HeldBytes } from "./view.ts";
import { type CaptureWithBytes, writeWacz } from "./write-wacz.ts";

/**
 * Writes every capture, or those of the sources with these codes, into a WACZ that other tools open: also what is private, so it is for the publication's own keeping. `onDone` hears
 * how far it is. The file is whole or not there; one that stands in its place goes.
 */
export async function exportCaptures(
  actor: Actor,
  { file, codes = null }: { file: string; codes?: readonly string[] | null },
  onDone: (done: number, of: number) => void = () => undefined,
): Promise<Result<ExportedArchive>> {
  if (!can(actor, "capture.export")) return fail({ code: "auth.notAllowed" });
  if (!(await isFolder(dirname(resolve(file))))) return fail({ code: "archive.noFolder" });
  const [unknown] = codes === null ? [] : await listUnknownCodes(codes);
  if (unknown !== undefined)
    return fail({ code: "archive.unknownSource", values: { code: unknown } });
  const of = await countCaptures(codes);
  if (of === 0) return fail({ code: "archive.empty" });
  const { name: publication } = await getPublication(studioDb());
  const written = await writeWacz(
    file,
    withBytes(codes, (done) => onDone(done, of)),
    {
      ...{ publication, version: manifest.version },
    },
  );
  return await runWrite(actor, async ({ audit }) => {
    const { captures, missing } = written;
    audit({
      ...{ action: "capture.export", thing: "archive", thingId: null },
      detail: { captures, missing, sources: codes?.length ?? null },
    });
    return succeed(written);
  });
}

async function* withBytes(
  codes: readonly string[] | null,
  onDone: (done: number) => void,
): AsyncGenerator<CaptureWithBytes> {
  let done = 0;
  for await (const capture of eachCapture(codes)) {
    const { sha256, isRedacted } = capture;
    yield { capture, bytes: isRedacted ? null : await findHeld(Buffer.from(sha256, "hex")) };
    done += 1;
    onDone(done);
  }
}

async function findHeld(sha256: Buffer): Promise<HeldBytes | null> {
  const held = await findBytes(sha256);
  return held && { byteLength: held.byteLength, read: () => streamBytes(sha256) };
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
