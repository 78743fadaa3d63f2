import { readFile } from "node:fs/promises";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { captureBytesMax } from "./capture-bytes.ts";
import { sniffRecording } from "./read-recording.ts";
import { recordingBytesMax } from "./rules-recordings.ts";
import { receiveBytes, storeBytes } from "./store.ts";

/**
 * Keeps bytes that came with a form which was refused for another reason, so that nobody has to send them again; gives their hash in hex. No row names them yet: a
 * capture of them does, or they lie there and do no harm.
 */
export async function holdBytes(
  actor: Actor,
  bytes: Uint8Array,
): Promise<Result<{ sha256: string }>> {
  if (!can(actor, "capture.add")) return fail({ code: "auth.notAllowed" });
  if (bytes.length > captureBytesMax) return fail(tooLarge(captureBytesMax));
  const sha256 = await storeBytes(bytes);
  return succeed({ sha256: sha256.toString("hex") });
}

/** What came: a file in memory, or the hash in hex, of so many bytes, of a recording that is kept and that no row names yet. */
export type ReceivedFile =
  | { kind: "bytes"; bytes: Uint8Array }
  | { kind: "recording"; sha256: string; byteLength: number };

/** Takes in a file that is being sent: onto the disk, whatever its size, and into memory only what may be read there. Only a recording may be larger than other captures. */
export async function receiveFile(
  actor: Actor,
  sent: AsyncIterable<Uint8Array>,
): Promise<Result<ReceivedFile>> {
  if (!can(actor, "capture.add")) return fail({ code: "auth.notAllowed" });
  const received = await receiveBytes(untilTooLarge(sent));
  const { path, byteLength, sha256 } = received;
  try {
    if (byteLength > recordingBytesMax) return fail(tooLarge(recordingBytesMax));
    if (byteLength <= captureBytesMax) {
      return succeed({ kind: "bytes", bytes: new Uint8Array(await readFile(path)) });
    }
    if ((await sniffRecording(path)) === null) return fail(tooLarge(captureBytesMax));
    await received.keep();
    return succeed({ kind: "recording", sha256: sha256.toString("hex"), byteLength });
  } finally {
    await received.discard();
  }
}

/** Reads on to the end, as a browser hears an answer only then, but keeps no more than shows that it is too much. */
async function* untilTooLarge(sent: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let byteLength = 0;
  for await (const chunk of sent) {
    if (byteLength <= recordingBytesMax) yield chunk;
    byteLength += chunk.length;
  }
}

function tooLarge(bytesMax: number) {
  const isRecording = bytesMax === recordingBytesMax;
  const values = { megabytes: bytesMax / 1_000_000 };
  return {
    code: isRecording ? "captures.recordingTooLarge" : "captures.tooLarge",
    values,
  } as const;
}
