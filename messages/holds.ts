import { holds } from "./en/holds.ts";
import { wordsOf } from "./words.ts";

export const getHoldsWords = wordsOf({ en: holds });
