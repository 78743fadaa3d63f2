import { tables } from "./en/tables.ts";
import { wordsOf } from "./words.ts";

export const getTablesWords = wordsOf({ en: tables });
