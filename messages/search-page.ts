import { searchPage as be } from "./be/search-page.ts";
import { searchPage as en } from "./en/search-page.ts";
import { searchPage as ru } from "./ru/search-page.ts";
import { wordsOf } from "./words.ts";

export const getSearchPageWords = wordsOf({ en, ru, be });
