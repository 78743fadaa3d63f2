import type { translations as en } from "../en/translations.ts";
import type { In } from "../words.ts";

export const translations: In<typeof en> = {
  languages: "Языки",
  brief: {
    title: "Языки этого обзора",
    notYet: "Этот текст пока не переведён на русский язык.",
    inYours: "По-русски:",
    also: "Также на других языках:",
    of: "Перевод. Оригинал:",
    older: "Оригинал изменён после публикации этого перевода.",
  },
};
