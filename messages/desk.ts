import { desk } from "./en/desk.ts";
import { wordsOf } from "./words.ts";

export const getDeskWords = wordsOf({ en: desk });
