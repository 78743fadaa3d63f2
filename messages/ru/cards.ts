import type { cards as en } from "../en/cards.ts";
import type { In } from "../words.ts";

/** Words on cards: the pictures by which a link to a page is shown elsewhere. ICU message syntax. */
export const cards: In<typeof en> = {
  source: "Источник: {source}",
  sources: "Источники: {sources}",
  noted: "Наша запись: {source}",
  arithmetic: "Наш расчёт",
  arithmeticFrom: "Наш расчёт по данным: {sources}",
  noPassage: "За этим не стоит фрагмент: {because}",
  version: "Версия {n, number}, {day}",
  withdrawn: "Отозвано {day}",
  reports:
    "{reports, plural, one {# сообщение} few {# сообщения} many {# сообщений} other {# сообщения}} за период: {period}",
  describe: "{publication}: «{title}»",
  describeFigure: "{publication}: «{title}» {figure}: {label}. {source}.",
};
