import type { timelinePages as en } from "../en/site-timeline.ts";
import type { In } from "../words.ts";

/** Words of the public timeline: part of the site's. ICU message syntax. */
export const timelinePages: In<typeof en> = {
  title: "Хронология",
  description:
    "Что и когда произошло, насколько точно это известно и какие фрагменты об этом говорят.",
  drawn: "События по годам",
  key: "Точка\u00a0— день. Закрашенная полоса\u00a0— от одной даты до другой. Прерывистый контур\u00a0— когда-то в это время.",
  none: "Событий пока нет.",
  noneFits: "Подходящих событий нет. Снимите одно из условий.",
  evidence: "Источники:",
  place: "Место: {place}",
  pages: "Другие события",
  earlier: "Более ранние",
  later: "Более поздние",
  takeAway: "Скачать:",
  exactness: {
    day: "День известен.",
    span: "Продолжалось от одной даты до другой.",
    within: "Произошло в это время; день не указан.",
    uncertain: "Дата точно не известна.",
  },
  filter: {
    title: "Отбор",
    who: "Человек или организация",
    programme: "Программа",
    subject: "Тема",
    any: "Все",
    go: "Показать",
    clear: "Показать все",
  },
};
