import { cards } from "./en/cards.ts";
import { wordsOf } from "./words.ts";

export const getCardsWords = wordsOf({ en: cards });
