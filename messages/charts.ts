import { charts as be } from "./be/charts.ts";
import { charts as en } from "./en/charts.ts";
import { charts as ru } from "./ru/charts.ts";
import { wordsOf } from "./words.ts";

export const getChartsWords = wordsOf({ en, ru, be });
