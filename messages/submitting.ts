import { submitting as be } from "./be/submitting.ts";
import { submitting as en } from "./en/submitting.ts";
import { submitting as ru } from "./ru/submitting.ts";
import { wordsOf } from "./words.ts";

export const getSubmittingWords = wordsOf({ en, ru, be });
