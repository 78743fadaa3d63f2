import { schedules } from "./en/schedules.ts";
import { wordsOf } from "./words.ts";

export const getSchedulesWords = wordsOf({ en: schedules });
