import { getRevisedWords } from "#messages/revised.ts";

export const revisedWords = getRevisedWords("en");
