import type { DemoPassage } from "#db/demo/types.ts";

/** What a key of the dossier became. Asking for one that isn't there is a fault in the dossier, and stops the load. */
export class Places<T> {
  readonly #things = new Map<string, T>();
  readonly #noun: string;

  constructor(noun: string) {
    this.#noun = noun;
  }

  set(key: string, thing: T): void {
    this.#things.set(key, thing);
  }

  get(key: string): T {
    const thing = this.#things.get(key);
    if (thing === undefined)
      throw new Error(`The dossier names a ${this.#noun} that it doesn't hold: ${key}`);
    return thing;
  }
}

/** Told after each larger thing, with its key. */
export type Progress = (key: string) => void;

export type LoadedSource = { sourceId: string; textLayerId: string; text: string };

/** Everything loaded so far, by the dossier's keys. */
export type Loaded = {
  organisations: Places<string>;
  roles: Places<string>;
  people: Places<string>;
  sources: Places<LoadedSource>;
  indicators: Places<string>;
  slices: Places<{
    indicatorId: string;
    key: {
      area: string | null;
      counterpart: string | null;
      flow: string | null;
      breakdown: string | null;
    };
  }>;
  series: Places<{ seriesId: string; sliceId: string }>;
  statistics: Places<{ statisticId: string; vintageId: string }>;
  derivations: Places<{ derivationId: string; runId: string }>;
  quotes: Places<{ quoteId: string; wordingId: string }>;
  subjects: Places<string>;
};

export function nothingLoaded(): Loaded {
  return {
    organisations: new Places("organisation"),
    roles: new Places("role"),
    people: new Places("person"),
    sources: new Places("source"),
    indicators: new Places("indicator"),
    slices: new Places("slice"),
    series: new Places("series"),
    statistics: new Places("statistic"),
    derivations: new Places("derivation"),
    quotes: new Places("quote"),
    subjects: new Places("subject"),
  };
}

/** Where words stand in a source's notes; they stand there exactly once, as the dossier's own tests see to. */
export function spanOf(
  loaded: Loaded,
  { source, exact }: DemoPassage,
): { textLayerId: string; start: number; end: number } {
  const { textLayerId, text } = loaded.sources.get(source);
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`The notes of ${source} don't hold: ${exact}`);
  return { textLayerId, start, end: start + exact.length };
}
