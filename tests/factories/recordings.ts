import { type Actor, systemActor } from "#domain/auth/actor.ts";
import { addCapture } from "#domain/capture/commands.ts";
import { markSpan } from "#domain/capture/commands-spans.ts";
import { checkTranscription } from "#domain/capture/commands-transcriptions.ts";
import type { MarkSpanInput } from "#domain/capture/input-spans.ts";
import { requireValue } from "./require-value.ts";
import { buildSource } from "./sources.ts";

const samplesPerSecond = 8_000;

/** A WAV of one quiet tone, so many seconds long: 16 kB a second. Every one of another pitch, so of other bytes. */
export function soundWave(seconds = 30): Uint8Array<ArrayBuffer> {
  const samples = Math.round(seconds * samplesPerSecond);
  const pitch = 200 + Math.random() * 400;
  const file = Buffer.alloc(44 + samples * 2);
  file.write("RIFF", 0);
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(samplesPerSecond, 24);
  file.writeUInt32LE(samplesPerSecond * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at++) {
    const turn = (2 * Math.PI * pitch * at) / samplesPerSecond;
    file.writeInt16LE(Math.round(1_000 * Math.sin(turn)), 44 + at * 2);
  }
  return new Uint8Array(file);
}

/** A recording of 30 seconds as a capture; of a source of its own, unless one is given. */
export async function buildRecording(
  overrides: { sourceId?: string; bytes?: Uint8Array } = {},
  actor: Actor = systemActor,
): Promise<{ captureId: string; sourceId: string; n: number }> {
  const sourceId = overrides.sourceId ?? (await buildSource()).id;
  const bytes = overrides.bytes ?? soundWave();
  const content = { method: "upload" as const, bytes, fileName: "speech.wav" };
  const added = requireValue(await addCapture(actor, { sourceId, content }));
  if (added.kind !== "added") throw new Error("These bytes are held already.");
  return added;
}

/** Words heard in a span of a recording of its own; checked by `checker`, where there is one. */
export async function buildSpan(
  maker: Actor,
  { checker, ...overrides }: Partial<MarkSpanInput> & { checker?: Actor } = {},
): Promise<{ passageId: string; captureId: string }> {
  const captureId = overrides.captureId ?? (await buildRecording()).captureId;
  const input = { start: "0:12", end: "0:20", words: "46.5 billion dollars", ...overrides };
  const { passageId } = requireValue(await markSpan(maker, { ...input, captureId }));
  if (checker) requireValue(await checkTranscription(checker, { passageId, corrected: null }));
  return { passageId, captureId };
}
