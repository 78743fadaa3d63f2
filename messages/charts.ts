import { charts } from "./en/charts.ts";
import { wordsOf } from "./words.ts";

export const getChartsWords = wordsOf({ en: charts });
