import { about as be } from "./be/about.ts";
import { about as en } from "./en/about.ts";
import { about as ru } from "./ru/about.ts";
import { wordsOf } from "./words.ts";

export const getAboutWords = wordsOf({ en, ru, be });
