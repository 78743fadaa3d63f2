import { trash } from "./en/trash.ts";
import { wordsOf } from "./words.ts";

export const getTrashWords = wordsOf({ en: trash });
