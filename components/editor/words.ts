import { getEditorWords } from "#messages/editor.ts";

/** The editor's words, in the language of the studio (not of the brief). */
export const editorWords = getEditorWords("en");
export type EditorWords = typeof editorWords;
