import type { formsProblems as en } from "../en/problems-forms.ts";
import type { In } from "../words.ts";

/** What may be wrong with any form, the public’s too. ICU message syntax. */
export const formsProblems: In<typeof en> = {
  "auth.notAllowed":
    "Это действие вам недоступно. Если оно вам нужно, обратитесь к администратору.",
  "form.failed":
    "Произошла ошибка на нашей стороне. Введённое сохранилось: попробуйте ещё раз через минуту. Номер в журнале: {number}.",
  "input.required": "Заполните это поле.",
  "input.tooLong":
    "Слишком длинно: не больше {max, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}.",
  "input.unprintable":
    "Здесь есть знаки, которые нельзя напечатать. Наберите текст заново, не вставляя его.",
};
