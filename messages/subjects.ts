import { subjects } from "./en/subjects.ts";
import { wordsOf } from "./words.ts";

export const getSubjectsWords = wordsOf({ en: subjects });
