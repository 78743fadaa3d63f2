import { comparing } from "./en/comparing.ts";
import { wordsOf } from "./words.ts";

export const getComparingWords = wordsOf({ en: comparing });

/** In the language of whoever reads what differs. */
export type ComparingWords = ReturnType<typeof getComparingWords>;
