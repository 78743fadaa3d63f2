import type { Doubt } from "#domain/evidence/extract/confidence/doubts.ts";
import { getEvidenceWords } from "#messages/evidence.ts";

const parts = {
  words: "room.doubtWords",
  speaker: "room.doubtSpeaker",
  figure: "room.doubtFigure",
  period: "room.doubtPeriod",
} as const;

/** "check: speaker unsure"; null where nothing is doubted. */
export function sayDoubts(doubts: readonly Doubt[]): string | null {
  const words = getEvidenceWords("en");
  if (doubts.length === 0) return null;
  return words("room.doubted", { parts: doubts.map((doubt) => words(parts[doubt])).join(", ") });
}
