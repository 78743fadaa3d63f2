import { search } from "./en/search.ts";
import { wordsOf } from "./words.ts";

export const getSearchWords = wordsOf({ en: search });
