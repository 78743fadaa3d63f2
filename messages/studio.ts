import { studio } from "./en/studio.ts";
import { wordsOf } from "./words.ts";

export const getStudioWords = wordsOf({ en: studio });
