import { comments } from "./en/comments.ts";
import { wordsOf } from "./words.ts";

export const getCommentsWords = wordsOf({ en: comments });
