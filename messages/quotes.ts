import { quotes } from "./en/quotes.ts";
import { wordsOf } from "./words.ts";

export const getQuotesWords = wordsOf({ en: quotes });
