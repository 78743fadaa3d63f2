import type { timelinePages as en } from "../en/site-timeline.ts";
import type { In } from "../words.ts";

/** Words of the public timeline: part of the site's. ICU message syntax. */
export const timelinePages: In<typeof en> = {
  title: "Храналогія",
  description:
    "Што і калі адбылося, наколькі дакладна гэта вядома і якія фрагменты пра гэта кажуць.",
  drawn: "Падзеі па гадах",
  key: "Кропка\u00a0— дзень. Зафарбаваная паласа\u00a0— ад адной даты да другой. Перарывісты контур\u00a0— калісьці ў гэты час.",
  none: "Падзей пакуль няма.",
  noneFits: "Прыдатных падзей няма. Зніміце адну з умоў.",
  evidence: "Крыніцы:",
  place: "Месца: {place}",
  pages: "Іншыя падзеі",
  earlier: "Больш раннія",
  later: "Больш познія",
  takeAway: "Спампаваць:",
  exactness: {
    day: "Дзень вядомы.",
    span: "Доўжылася ад адной даты да другой.",
    within: "Адбылося ў гэты час; дзень не ўказаны.",
    uncertain: "Дата дакладна не вядомая.",
  },
  filter: {
    title: "Адбор",
    who: "Чалавек або арганізацыя",
    programme: "Праграма",
    subject: "Тэма",
    any: "Усе",
    go: "Паказаць",
    clear: "Паказаць усе",
  },
};
