import { useEffect, useState } from "react";

const searchAfterMs = 200;

export type Searched<T> = { state: "searching" | "found" | "failed"; found: readonly T[] };

/** Searches while somebody types; what was found stays until the next answer is there. `search` must be steady (useCallback). */
export function useSearch<T>(search: (signal: AbortSignal) => Promise<T[]>): Searched<T> {
  const [searched, setSearched] = useState<Searched<T>>({ state: "searching", found: [] });
  useEffect(() => {
    const waiting = new AbortController();
    setSearched((before) => ({ ...before, state: "searching" }));
    const timer = setTimeout(async () => {
      try {
        setSearched({ state: "found", found: await search(waiting.signal) });
      } catch {
        if (!waiting.signal.aborted) setSearched({ state: "failed", found: [] });
      }
    }, searchAfterMs);
    return () => {
      clearTimeout(timer);
      waiting.abort();
    };
  }, [search]);
  return searched;
}
