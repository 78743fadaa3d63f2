import { press } from "./en/press.ts";
import { wordsOf } from "./words.ts";

export const getPressWords = wordsOf({ en: press });
