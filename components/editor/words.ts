import { getWords } from "#messages/words.ts";

/** The editor's words, in the language of the studio (not of the brief). */
export const editorWords = getWords("en", "editor");
export type EditorWords = typeof editorWords;
