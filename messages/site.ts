import { site as be } from "./be/site.ts";
import { site as en } from "./en/site.ts";
import { site as ru } from "./ru/site.ts";
import { wordsOf } from "./words.ts";

export const getSiteWords = wordsOf({ en, ru, be });
