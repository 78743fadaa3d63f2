import { grid } from "./en/grid.ts";
import { wordsOf } from "./words.ts";

export const getGridWords = wordsOf({ en: grid });
