import { getTrashWords } from "#messages/trash.ts";

export const trashWords = getTrashWords("en");
