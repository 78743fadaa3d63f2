import type { SearchEngine } from "./engine.ts";
import { forgetEntries, indexEntries } from "./postgres-entries.ts";
import { searchEntries, suggestEntries } from "./postgres-search.ts";

/** What finds what is public: Postgres. */
export const searchEngine: SearchEngine = {
  index: indexEntries,
  forget: forgetEntries,
  search: searchEntries,
  suggest: suggestEntries,
};
