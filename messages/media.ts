import { media } from "./en/media.ts";
import { wordsOf } from "./words.ts";

export const getMediaWords = wordsOf({ en: media });
