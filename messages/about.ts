import { about } from "./en/about.ts";
import { wordsOf } from "./words.ts";

export const getAboutWords = wordsOf({ en: about });
