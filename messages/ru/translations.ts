import type { translations as en } from "../en/translations.ts";
import type { In } from "../words.ts";

export const translations: In<typeof en> = {
  languages: "Языки",
};
