import { cards as be } from "./be/cards.ts";
import { cards as en } from "./en/cards.ts";
import { cards as ru } from "./ru/cards.ts";
import { wordsOf } from "./words.ts";

export const getCardsWords = wordsOf({ en, ru, be });
