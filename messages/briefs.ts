import { briefs } from "./en/briefs.ts";
import { wordsOf } from "./words.ts";

export const getBriefsWords = wordsOf({ en: briefs });
