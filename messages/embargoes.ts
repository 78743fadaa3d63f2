import { embargoes } from "./en/embargoes.ts";
import { wordsOf } from "./words.ts";

export const getEmbargoesWords = wordsOf({ en: embargoes });
