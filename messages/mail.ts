import { mail } from "./en/mail.ts";
import { wordsOf } from "./words.ts";

export const getMailWords = wordsOf({ en: mail });
