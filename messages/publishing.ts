import { publishing } from "./en/publishing.ts";
import { wordsOf } from "./words.ts";

export const getPublishingWords = wordsOf({ en: publishing });
