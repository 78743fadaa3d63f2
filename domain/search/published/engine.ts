import type { Reader, Tx } from "#db/client.ts";
import type { PublicKind, SearchFilters } from "./view.ts";

/** A thing of a kind. */
export type Entry = { kind: PublicKind; thing: string };

export type Match = Entry & {
  /** An ISO instant. */
  at: string;
};

export type Matches = {
  /** The page that was asked for, the best first, and one more where there is one. */
  page: Match[];
  count: number;
  isMore: boolean;
  /** Of each filter the values that are there, the most frequent first. */
  facets: Record<string, { value: string; count: number }[]>;
};

/**
 * What finds what is public. Another engine takes its place by being named in find-engine.ts; what is shown of a thing is read from the public's views whatever finds it, so that one that lags
 * behind shows nothing that is no longer public.
 */
export type SearchEngine = {
  /** Makes entries of things, or makes them anew; those that aren't public have none. */
  index(tx: Tx, entries: readonly Entry[]): Promise<void>;
  forget(tx: Tx, entries: readonly Entry[]): Promise<void>;
  /** Null where what was typed asks for nothing: signs, words that nobody searches by, or only what to leave out. */
  search(
    db: Reader,
    typed: string,
    filters: SearchFilters,
    page: { limit: number; offset: number },
  ): Promise<Matches | null>;
  /** What is known by a name that is spelt nearly so, the nearest first. */
  suggest(db: Reader, typed: string, limit: number): Promise<Entry[]>;
};
