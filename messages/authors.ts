import { authors } from "./en/authors.ts";
import { wordsOf } from "./words.ts";

export const getAuthorsWords = wordsOf({ en: authors });
