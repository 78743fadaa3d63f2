import { api } from "./en/api.ts";
import { wordsOf } from "./words.ts";

export const getApiWords = wordsOf({ en: api });
