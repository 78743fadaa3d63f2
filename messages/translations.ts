import { translations as be } from "./be/translations.ts";
import { translations as en } from "./en/translations.ts";
import { translations as ru } from "./ru/translations.ts";
import { wordsOf } from "./words.ts";

export const getTranslationsWords = wordsOf({ en, ru, be });
