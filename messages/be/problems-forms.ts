import type { formsProblems as en } from "../en/problems-forms.ts";
import type { In } from "../words.ts";

/** What may be wrong with any form, the public’s too, in Belarusian. ICU message syntax. */
export const formsProblems: In<typeof en> = {
  "auth.notAllowed":
    "Вам гэта недаступна. Калі павінна быць даступна, звярніцеся да адміністратара.",
  "form.failed":
    "Нешта пайшло не так на нашым баку. Тое, што вы ўвялі, засталося: паспрабуйце праз хвіліну. Нумар у журнале: {number}.",
  "input.required": "Запоўніце гэтае поле.",
  "input.tooLong": "Занадта доўга: найбольшая колькасць знакаў – {max, number}.",
  "input.unprintable":
    "Тут ёсць знакі, якія нельга надрукаваць. Набярыце тэкст нанова, а не ўстаўляйце.",
};
