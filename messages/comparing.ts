import { comparing as be } from "./be/comparing.ts";
import { comparing as en } from "./en/comparing.ts";
import { comparing as ru } from "./ru/comparing.ts";
import { wordsOf } from "./words.ts";

export const getComparingWords = wordsOf({ en, ru, be });

/** In the language of whoever reads what differs. */
export type ComparingWords = ReturnType<typeof getComparingWords>;
