import { sourceTypes as be } from "./be/source-types.ts";
import { sourceTypes as en } from "./en/source-types.ts";
import { sourceTypes as ru } from "./ru/source-types.ts";
import { wordsOf } from "./words.ts";

export const getSourceTypesWords = wordsOf({ en, ru, be });
