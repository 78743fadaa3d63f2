import { independenceOf } from "#domain/indicators/rules.ts";
import type { LoadedPassage } from "./load-passages.ts";
import type { WitnessGroup } from "./version-origins.ts";

/**
 * Further witnesses by what each of them repeats: those of one independence group or one source stand together and count once, and those that repeat what the value's
 * own passage does count with that (DESIGN.md §2.14). Independent ones first, else as they were bound.
 */
export function groupWitnesses(
  own: LoadedPassage | undefined,
  witnesses: readonly LoadedPassage[],
): WitnessGroup[] {
  const ownGroup = own ? independenceOf(own) : null;
  const groups = new Map<string, WitnessGroup>();
  for (const witness of witnesses) {
    const key = independenceOf(witness);
    const group = groups.get(key) ?? { isIndependent: key !== ownGroup, passages: [] };
    groups.set(key, { ...group, passages: [...group.passages, witness.origin] });
  }
  return [...groups.values()].sort((a, b) => Number(b.isIndependent) - Number(a.isIndependent));
}
