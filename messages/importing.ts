import { importing, importRemarks } from "./en/importing.ts";
import { nest, wordsOf } from "./words.ts";

export const getImportingWords = wordsOf({ en: importing });

export const getImportRemarkWords = wordsOf({ en: nest(importRemarks) });
