import { auth } from "./en/auth.ts";
import { wordsOf } from "./words.ts";

export const getAuthWords = wordsOf({ en: auth });
