import { revised } from "./en/revised.ts";
import { wordsOf } from "./words.ts";

export const getRevisedWords = wordsOf({ en: revised });
