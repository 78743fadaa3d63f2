import { submissions } from "./en/submissions.ts";
import { wordsOf } from "./words.ts";

export const getSubmissionsWords = wordsOf({ en: submissions });
