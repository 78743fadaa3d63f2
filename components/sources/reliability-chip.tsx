import { Chip } from "#components/ui/chip.tsx";
import type { ReliabilityLetter } from "#domain/sources/view-reliability.ts";
import { getReliabilityWords } from "#messages/reliability.ts";

const words = getReliabilityWords("en");

/** "Reliability B: usually reliable": staff's letter; in a list without its meaning. For the studio alone. */
export function ReliabilityChip({
  letter,
  isShort = false,
}: {
  letter: ReliabilityLetter | null;
  isShort?: boolean;
}) {
  if (letter === null) return null;
  return <Chip>{isShort ? words("short", { letter }) : sayReliability(letter)}</Chip>;
}

/** The same where no chip can stand: in a line, or a list to choose from. */
export function sayReliability(letter: ReliabilityLetter): string {
  return words("chip", { letter, meaning: words(`letters.${letter}`) });
}
