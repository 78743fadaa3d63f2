import { sources } from "./en/sources.ts";
import { wordsOf } from "./words.ts";

export const getSourcesWords = wordsOf({ en: sources });
