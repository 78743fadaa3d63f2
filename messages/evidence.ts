import { evidence } from "./en/evidence.ts";
import { wordsOf } from "./words.ts";

export const getEvidenceWords = wordsOf({ en: evidence });
