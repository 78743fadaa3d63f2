import { submitting } from "./en/submitting.ts";
import { wordsOf } from "./words.ts";

export const getSubmittingWords = wordsOf({ en: submitting });
