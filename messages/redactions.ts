import { redactions } from "./en/redactions.ts";
import { wordsOf } from "./words.ts";

export const getRedactionsWords = wordsOf({ en: redactions });
