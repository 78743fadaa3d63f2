import { indicators } from "./en/indicators.ts";
import { wordsOf } from "./words.ts";

export const getIndicatorsWords = wordsOf({ en: indicators });
