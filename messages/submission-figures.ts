import { submissionFigures as be } from "./be/submission-figures.ts";
import { submissionFigures as en } from "./en/submission-figures.ts";
import { submissionFigures as ru } from "./ru/submission-figures.ts";
import { wordsOf } from "./words.ts";

export const getFiguresWords = wordsOf({ en, ru, be });
