import { watch } from "./en/watch.ts";
import { wordsOf } from "./words.ts";

export const getWatchWords = wordsOf({ en: watch });
