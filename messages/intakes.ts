import { intakes } from "./en/intakes.ts";
import { wordsOf } from "./words.ts";

export const getIntakesWords = wordsOf({ en: intakes });
