import { site } from "./en/site.ts";
import { wordsOf } from "./words.ts";

export const getSiteWords = wordsOf({ en: site });
