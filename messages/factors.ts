import { factors } from "./en/factors.ts";
import { wordsOf } from "./words.ts";

export const getFactorWords = wordsOf({ en: factors });
