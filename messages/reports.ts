import { reports } from "./en/reports.ts";
import { wordsOf } from "./words.ts";

export const getReportsWords = wordsOf({ en: reports });
