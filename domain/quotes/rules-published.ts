import type { OurReading } from "#domain/capture/rules-readings.ts";
import {
  findBestWitness,
  findNearness,
  type TranslationStatus,
  type VerdictName,
} from "./rules.ts";
import type { PublicWitness, PublicWitnessGroup, PublicWording } from "./view-published.ts";

export type LoadedWording = {
  id: string;
  quoteId: string;
  language: string;
  text: string | null;
  redactionNote: string | null;
  translationOf: string | null;
  translationStatus: TranslationStatus | null;
  translator: string | null;
  reviewers: string[];
  relayBecause: string | null;
  /** Of its witnesses; `readIn`: compared with words that we read or heard there. */
  verdicts: { verdict: VerdictName; readIn: OurReading | null }[];
};

export type LoadedWitness = PublicWitness & {
  wordingId: string;
  sourceId: string;
  publisherId: string | null;
  /** What it repeats: the passage's own, else its source's. */
  independenceGroup: string | null;
};

/** The words as they were spoken, where they are held. */
export function findSpoken<T extends { translation: unknown }>(wordings: readonly T[]): T | null {
  return wordings.find(({ translation }) => translation === null) ?? null;
}

/** Both answers for each wording of a quote (DESIGN.md §2.8), the words as spoken first. A translation that was compared with nothing rests on what it translates. */
export function judgeWordings(
  wordings: readonly LoadedWording[],
  quote: { originalNotHeldBecause: string | null },
): PublicWording[] {
  const judged = wordings.flatMap((wording): PublicWording[] => {
    const { translationStatus, translator } = wording;
    const nearness = findNearness(translationStatus, quote.originalNotHeldBecause);
    if (translationStatus === "machine" || nearness === "machine_translation") return [];
    const base = findBase(wording, wordings);
    const own = findBestWitness(wording.verdicts);
    const best = own ?? (base ? findBestWitness(base.verdicts) : null);
    return [
      {
        id: wording.id,
        language: wording.language,
        text: wording.text,
        removed: wording.text === null ? (wording.redactionNote ?? "") : null,
        translation:
          translationStatus === null || translator === null
            ? null
            : {
                status: translationStatus,
                translator,
                reviewers: wording.reviewers,
                from: base?.language ?? null,
                relayBecause: wording.relayBecause,
              },
        nearness,
        verdict: best?.verdict ?? null,
        isVerdictOfOriginal: own === null && best !== null,
        readIn: best?.readIn ?? null,
      },
    ];
  });
  return [
    ...judged.filter(({ translation }) => translation === null),
    ...judged.filter(({ translation }) => translation !== null),
  ];
}

/** What a translation was made from: the wording that it names, else the words as spoken. */
function findBase(
  { translationStatus, translationOf }: LoadedWording,
  wordings: readonly LoadedWording[],
): LoadedWording | null {
  if (translationStatus === null) return null;
  const isBase = (one: LoadedWording) =>
    translationOf === null ? one.translationStatus === null : one.id === translationOf;
  return wordings.find(isBase) ?? null;
}

/**
 * Witnesses by what they repeat: those of one independence group, or of one source, stand together and count once (DESIGN.md §2.14). Within the order in which they
 * were bound, those in which the words stand come first.
 */
export function groupPublicWitnesses(witnesses: readonly LoadedWitness[]): PublicWitnessGroup[] {
  const groups = new Map<string, PublicWitnessGroup>();
  for (const { independenceGroup: group, sourceId, verdict, origin } of witnesses) {
    const key = group === null ? `source ${sourceId}` : `group ${group}`;
    const known = groups.get(key) ?? { group, witnesses: [] };
    groups.set(key, { group, witnesses: [...known.witnesses, { verdict, origin }] });
  }
  const differs = ({ witnesses: held }: PublicWitnessGroup) =>
    held.every(({ verdict }) => verdict === "mismatch" || verdict === "not_found") ? 1 : 0;
  return [...groups.values()].sort((a, b) => differs(a) - differs(b));
}
