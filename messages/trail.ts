import { trail as be } from "./be/trail.ts";
import { trail as en } from "./en/trail.ts";
import { trail as ru } from "./ru/trail.ts";
import { wordsOf } from "./words.ts";

export const getTrailWords = wordsOf({ en, ru, be });
