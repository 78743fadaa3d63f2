import { settings } from "./en/settings.ts";
import { wordsOf } from "./words.ts";

export const getSettingsWords = wordsOf({ en: settings });
