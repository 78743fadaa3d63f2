import { indexWords } from "#domain/search/commands-words.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  indexWords: { action: "search.index", run: indexWords },
};
