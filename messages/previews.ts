import { previews } from "./en/previews.ts";
import { wordsOf } from "./words.ts";

export const getPreviewsWords = wordsOf({ en: previews });
