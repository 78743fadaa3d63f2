import { indexWords } from "#domain/search/commands-words.ts";
import { indexPublished } from "#domain/search/published/commands-index.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  indexWords: { action: "search.index", run: indexWords },
  indexPublished: { action: "search.index", run: indexPublished },
};
