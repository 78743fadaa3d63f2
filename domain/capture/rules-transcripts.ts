import { parseClock } from "#domain/evidence/clock.ts";
import type { TranscriptLine, TranscriptOrigin } from "./view-transcripts.ts";

/** Whose it is: published with the recording, ours, a machine's. */
export const transcriptOrigins = [
  "published",
  "ours",
  "machine",
] as const satisfies readonly TranscriptOrigin[];

/**
 * The lines of a transcript, in its order: of WebVTT (W3C), SubRip, or plain lines that each begin with a time ("0:12 Words", "[00:00:12 - 00:00:20] Words", a time alone with its words
 * below, as video sites show them). Whatever has no time goes with the line before it, or is left out. None where there are no times.
 */
export function parseTranscript(text: string): TranscriptLine[] {
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  return lines.some((line) => cueTimes.test(line)) ? readCues(lines) : readMarkedLines(lines);
}

const cueTimes =
  /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s+-->\s+((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})/;

/** Cues are parted by blank lines; what stands before a cue's times, a number or a name, is no words of it, and notes and styles have no times. */
function readCues(lines: readonly string[]): TranscriptLine[] {
  const found: TranscriptLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, from = "", to = ""] = cueTimes.exec(lines[at] ?? "") ?? [];
    const start = parseClock(from);
    const end = parseClock(to);
    if (start === null || end === null || end <= start) continue;
    const words: string[] = [];
    while (lines[at + 1]?.trim()) words.push(lines[++at] ?? "");
    const line = { start, end, ...readCueWords(words.join(" ")) };
    if (line.words !== "") found.push(line);
  }
  return found;
}

/** Without the marks of WebVTT and SubRip: who speaks is told apart, the rest is how it looks. */
function readCueWords(marked: string): Pick<TranscriptLine, "words" | "speaker"> {
  const speaker = /<v(?:\.[^\s>]*)?\s+([^>]+)>/i.exec(marked)?.[1]?.trim() ?? null;
  const bare = marked
    .replace(/<[^>]*>/g, "")
    .replace(/\{\\[^}]*\}/g, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => entities[name] ?? "");
  return { words: settle(bare), speaker };
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", nbsp: " ", lrm: "\u200e", rlm: "\u200f" },
};

const clock = String.raw`(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?`;
/** A time, or two, in brackets or not, at the beginning of a line; not a score or a verse within one. */
const timeMark = new RegExp(
  String.raw`^\s*[[(]?(${clock})(?:\s*(?:-->|[-–—])\s*(${clock}))?[\])]?(?:\s*[:–—-])?(?:\s+(.*)|\s*)$`,
);

function readMarkedLines(lines: readonly string[]): TranscriptLine[] {
  const found: TranscriptLine[] = [];
  for (const line of lines) {
    const [isMarked, from = "", to = "", words = ""] = timeMark.exec(line) ?? [];
    const start = isMarked === undefined ? null : parseClock(from);
    const last = found.at(-1);
    if (start !== null) {
      const end = parseClock(to);
      found.push({
        start,
        end: end !== null && end > start ? end : null,
        words: settle(words),
        speaker: null,
      });
    } else if (last) last.words = settle(`${last.words} ${line}`);
  }
  const isSaid = found.filter(({ words }) => words !== "");
  // What says when it begins lasts until the next does.
  return isSaid.map((line, at) => {
    const next = isSaid[at + 1]?.start;
    const end = line.end ?? (next !== undefined && next > line.start ? next : null);
    return { ...line, end };
  });
}

function settle(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
