import type { cards as en } from "../en/cards.ts";
import type { In } from "../words.ts";

/** Words on cards: the pictures by which a link to a page is shown elsewhere. ICU message syntax. */
export const cards: In<typeof en> = {
  source: "Крыніца: {source}",
  sources: "Крыніцы: {sources}",
  noted: "Наш запіс: {source}",
  arithmetic: "Наш разлік",
  arithmeticFrom: "Наш разлік паводле даных: {sources}",
  noPassage: "За гэтым няма ўрыўка: {because}",
  version: "Версія {n, number}, {day}",
  withdrawn: "Адклікана {day}",
  reports:
    "{reports, plural, one {# паведамленне} few {# паведамленні} many {# паведамленняў} other {# паведамлення}} за перыяд: {period}",
  describe: "{publication}: «{title}»",
  describeFigure: "{publication}: «{title}» {figure}: {label}. {source}.",
};
