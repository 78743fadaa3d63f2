import { checks } from "./en/checks.ts";
import { wordsOf } from "./words.ts";

export const getChecksWords = wordsOf({ en: checks });
