import { getNewsWords } from "#messages/news.ts";

export const newsWords = getNewsWords("en");
