import { expect, test } from "vitest";
import { buildDocx, buildDocxParagraph } from "#tests/factories/docx-file.ts";
import { toCaptureBytes } from "./capture-bytes.ts";
import type { CaptureContent } from "./input.ts";
import { openReader } from "./read-in-thread.ts";

const source = { language: "en", published: null };

async function bytesOf(content: CaptureContent) {
  const given = await toCaptureBytes(content);
  if (!given.ok || given.value.bytes === null) throw new Error("The bytes were refused.");
  return { ...given.value, bytes: given.value.bytes };
}
const small = await bytesOf({ method: "paste", text: "Trade came to 12.5 billion dollars." });
const heavy = await bytesOf({
  method: "upload",
  bytes: buildDocx(buildDocxParagraph("one two").repeat(50_000), { packed: true }),
});

test("reads in a thread what is proposed, and refuses what can't be read", async () => {
  const { readCapture: read } = openReader({ seconds: 60, megabytes: 500, threads: 1 });
  const empty = await bytesOf({ method: "paste", text: " " });
  const [first, second] = await Promise.all([read(small, source), read(empty, source)]);
  expect(first).toMatchObject({ ok: true, value: { proposals: [{ kind: "figure" }] } });
  expect(second).toMatchObject({ ok: false, problems: [{ code: "captures.nothingPasted" }] });
}, 60_000);

test.each([
  ["longer", { seconds: 0.3, megabytes: 1_000, threads: 1 }],
  ["more memory", { seconds: 60, megabytes: 60, threads: 1 }],
])(
  "what takes %s than is allowed is ended, holds nobody up, and the next is read",
  async (_what, bounds) => {
    const { readCapture: read } = openReader(bounds);
    let [beats, longestMs, beatAt] = [0, 0, performance.now()];
    const heart = setInterval(() => {
      beats++;
      longestMs = Math.max(longestMs, performance.now() - beatAt);
      beatAt = performance.now();
    }, 10);
    const refused = await read(heavy, source);
    clearInterval(heart);
    expect(refused).toEqual({ ok: false, problems: [{ code: "captures.tooMuchWork" }] });
    expect(beats).toBeGreaterThan(5);
    expect(longestMs).toBeLessThan(3_000);
    if (bounds.seconds > 1) expect(await read(small, source)).toMatchObject({ ok: true });
  },
  60_000,
);
