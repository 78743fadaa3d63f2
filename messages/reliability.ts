import { reliability } from "./en/reliability.ts";
import { wordsOf } from "./words.ts";

export const getReliabilityWords = wordsOf({ en: reliability });
