import { imports } from "./en/imports.ts";
import { wordsOf } from "./words.ts";

export const getImportsWords = wordsOf({ en: imports });
