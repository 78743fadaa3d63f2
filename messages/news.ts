import { news } from "./en/news.ts";
import { wordsOf } from "./words.ts";

export const getNewsWords = wordsOf({ en: news });
