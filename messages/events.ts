import { events } from "./en/events.ts";
import { wordsOf } from "./words.ts";

export const getEventsWords = wordsOf({ en: events });
