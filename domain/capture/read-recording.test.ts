import { expect, it } from "vitest";
import { soundWave } from "#tests/factories/recordings.ts";
import { readRecording, sniffRecording } from "./read-recording.ts";

const pad = (start: Buffer, length = 512) => Buffer.concat([start, Buffer.alloc(length)]);
const ftyp = (brand: string) =>
  pad(Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0${brand}isom`)]));
/** An EBML header that says so. */
const ebml = (kind: string) =>
  pad(
    Buffer.concat([
      Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x80 + kind.length + 3, 0x42, 0x82, 0x80 + kind.length]),
      Buffer.from(kind),
    ]),
  );
const ogg = (codec: string) =>
  pad(Buffer.concat([Buffer.from("OggS"), Buffer.alloc(24), Buffer.from(codec)]));

it.each([
  ["WAV", soundWave(0.1), "audio/wav"],
  ["FLAC", pad(Buffer.from("fLaC\0\0\0\x22")), "audio/flac"],
  ["Ogg with Opus", ogg("OpusHead"), "audio/ogg"],
  ["M4A", ftyp("M4A "), "audio/mp4"],
  ["MP4", ftyp("isom"), "video/mp4"],
  ["WebM", ebml("webm"), "video/webm"],
  ["MP3", pad(Buffer.from([0xff, 0xfb, 0x90, 0x44])), "audio/mpeg"],
  ["AAC", pad(Buffer.from([0xff, 0xf1, 0x50, 0x80])), "audio/aac"],
])("tells %s by its bytes", async (_what, bytes, type) => {
  expect(await sniffRecording(new Uint8Array(bytes))).toBe(type);
});

it.each([
  ["QuickTime", ftyp("qt  ")],
  ["Matroska", ebml("matroska")],
  ["a sentence that begins like Ogg", Buffer.from("OggS is how such a file begins.".repeat(9))],
  ["nothing", Buffer.alloc(0)],
])("takes %s for no recording", async (_what, bytes) => {
  expect(await sniffRecording(new Uint8Array(bytes))).toBeNull();
});

it("reads how long a recording is, and keeps one that doesn't tell", async () => {
  expect(await readRecording(soundWave(3.5))).toMatchObject({
    ...{ mediaType: "audio/wav", durationSeconds: 3.5, text: "", normaliser: "recording-1" },
  });
  expect(await readRecording(new Uint8Array(ebml("webm")))).toMatchObject({
    durationSeconds: null,
  });
});
