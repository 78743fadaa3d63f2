import { submissionFigures } from "./en/submission-figures.ts";
import { wordsOf } from "./words.ts";

export const getFiguresWords = wordsOf({ en: submissionFigures });
