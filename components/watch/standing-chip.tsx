import { Chip, type ChipTone } from "#components/ui/chip.tsx";
import type { Standing } from "#domain/watch/outcomes.ts";
import { getWatchWords } from "#messages/watch.ts";

const words = getWatchWords("en");

const tones: Partial<Record<Standing, ChipTone>> = {
  live: "ok",
  drifted: "warn",
  dead: "err",
  paywalled: "warn",
  blocked: "warn",
  unreachable: "warn",
};

/** How a source stands where it lives. */
export function StandingChip({ standing }: { standing: Standing }) {
  const tone = tones[standing];
  return <Chip {...(tone && { tone })}>{words(`standing.${standing}`)}</Chip>;
}
