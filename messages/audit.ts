import { audit } from "./en/audit.ts";
import { wordsOf } from "./words.ts";

export const getAuditWords = wordsOf({ en: audit });
