import type { translations as en } from "../en/translations.ts";
import type { In } from "../words.ts";

export const translations: In<typeof en> = {
  languages: "Мовы",
  brief: {
    title: "Мовы гэтага агляду",
    notYet: "Гэты тэкст яшчэ не перакладзены на беларускую мову.",
    inYours: "Па-беларуску:",
    also: "Таксама на іншых мовах:",
    of: "Пераклад. Арыгінал:",
    older: "Арыгінал зменены пасля публікацыі гэтага перакладу.",
  },
};
