import { editor } from "./en/editor.ts";
import { wordsOf } from "./words.ts";

export const getEditorWords = wordsOf({ en: editor });
