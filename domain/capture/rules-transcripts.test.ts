import fc from "fast-check";
import { expect, it } from "vitest";
import { parseTranscript } from "./rules-transcripts.ts";

const line = (start: number, end: number | null, words: string, speaker: string | null = null) => ({
  ...{ start, end, words, speaker },
});

it("reads WebVTT: notes, styles, names of cues and settings are no words", () => {
  const vtt = `\ufeffWEBVTT - The board

STYLE
::cue { color: yellow }

NOTE 0:01 is when it begins

intro
00:12.000 --> 00:20.500 align:start position:0%
<v Ingrid Halvorsen>We must <i>not</i> repeat
the mistakes of&nbsp;2014 &amp; 2015.</v>

1:02:03.500 --> 1:02:05.000
Thank you.

00:30.000 --> 00:20.000
Ends before it begins.
`;
  expect(parseTranscript(vtt)).toEqual([
    line(12, 20.5, "We must not repeat the mistakes of 2014 & 2015.", "Ingrid Halvorsen"),
    line(3723.5, 3725, "Thank you."),
  ]);
});

it("reads SubRip, whatever ends its lines", () => {
  const srt =
    "1\r\n00:00:12,000 --> 00:00:20,500\r\n{\\an8}<b>Trade</b> grew\r\nby 5.7%.\r\n\r\n2\r\n00:00:21,000 --> 00:00:22,000\r\nSo it did.\r\n";
  expect(parseTranscript(srt)).toEqual([
    line(12, 20.5, "Trade grew by 5.7%."),
    line(21, 22, "So it did."),
  ]);
});

it.each([
  [
    "0:12 Trade grew.\n0:20 So it did.",
    [line(12, 20, "Trade grew."), line(20, null, "So it did.")],
  ],
  [
    "[00:00:12] Trade\ngrew.\n(1:02:03) - So it did.",
    [line(12, 3723, "Trade grew."), line(3723, null, "So it did.")],
  ],
  [
    "0:12 – 0:15 Trade grew.\n0:20: So it did.",
    [line(12, 15, "Trade grew."), line(20, null, "So it did.")],
  ],
  [
    "0:12\nTrade grew.\n\n0:20\nSo it did.",
    [line(12, 20, "Trade grew."), line(20, null, "So it did.")],
  ],
  [
    "Minutes of the board\n0:12 Trade grew from 1:2 to 3:15 within a year.",
    [line(12, null, "Trade grew from 1:2 to 3:15 within a year.")],
  ],
])("reads lines that begin with times: %j", (text, lines) => {
  expect(parseTranscript(text)).toEqual(lines);
});

it.each(["", "Trade grew.", "2023: a good year", "WEBVTT", "12:99 is no time"])(
  "finds no times in %j",
  (text) => {
    expect(parseTranscript(text)).toEqual([]);
  },
);

it("makes lines with words out of anything, in no time", () => {
  const piece = fc.constantFrom(
    "0:12 ",
    "00:00:12,000 --> 00:00:20,000",
    "\n",
    "\n\n",
    "<v A>",
    "words",
    "[",
    "-->",
    "&amp;",
    "1:75",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
      for (const { start, end, words } of parseTranscript(pieces.join(""))) {
        expect(words).not.toBe("");
        expect(end ?? Number.POSITIVE_INFINITY).toBeGreaterThan(start);
      }
    }),
  );
  const before = performance.now();
  parseTranscript(`${"0:12 ".repeat(50_000)}\n${" ".repeat(100_000)}x\n${"<".repeat(100_000)}`);
  expect(performance.now() - before).toBeLessThan(1_000);
});
