import { passages } from "./en/passages.ts";
import { wordsOf } from "./words.ts";

export const getPassagesWords = wordsOf({ en: passages });
