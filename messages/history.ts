import { history } from "./en/history.ts";
import { wordsOf } from "./words.ts";

export const getHistoryWords = wordsOf({ en: history });
