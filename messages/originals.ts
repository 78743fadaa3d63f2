import { originals } from "./en/originals.ts";
import { wordsOf } from "./words.ts";

export const getOriginalsWords = wordsOf({ en: originals });
