import type { comparing as en } from "../en/comparing.ts";
import type { In } from "../words.ts";

/** Words of what differs between two texts of a brief. ICU message syntax. */
export const comparing: In<typeof en> = {
  heading: "Что изменилось: «{title}»",
  old: "Было",
  new: "Стало",
  view: "Вид сравнения",
  inline: "В тексте",
  side: "Рядом",
  swap: "Поменять местами",
  same: "Тексты и ссылки совпадают.",
  summary: "Различия",
  kind: {
    word: "Слова",
    number: "Числа без привязки к основаниям",
    figure: "Числа",
    quotation: "Цитаты",
    source: "Сноски на источники",
    picture: "Изображения",
  },
  counts: "добавлено\u00a0— {added, number}, удалено\u00a0— {removed, number}",
  rebound:
    "{count, plural, =1 {Одно место читается по-прежнему, но привязано} one {# место читается по-прежнему, но привязано} few {# места читаются по-прежнему, но привязаны} many {# мест читаются по-прежнему, но привязаны} other {# места читаются по-прежнему, но привязаны}} к другому основанию.",
  moved:
    "{count, plural, =1 {Один абзац переставлен} one {# абзац переставлен} few {# абзаца переставлены} many {# абзацев переставлены} other {# абзаца переставлены}}.",
  text: "Текст с изменениями",
  unchanged:
    "{count, plural, =1 {Один абзац} one {# абзац} few {# абзаца} many {# абзацев} other {# абзаца}} без изменений",
  first: "К первому изменению",
  next: "следующее изменение",
  state: {
    added: "новый абзац",
    removed: "удалено",
    moved: "перенесено сюда",
  },
  was: "было: {kind}",
  block: {
    title: "заголовок обзора",
    standfirst: "вводный абзац",
    keyPoint: "тезис",
    paragraph: "абзац",
    heading: "заголовок {level, number}-го уровня",
    listItem: "пункт списка",
    row: "строка таблицы",
    image: "изображение",
    chart: "график",
    quote: "цитата",
    rule: "линия",
  },
  in: { callout: "во врезке", blockquote: "в блоке с отступом" },
  token: { figure: "число", quotation: "цитата", source: "источник", picture: "изображение" },
  reboundHere: "привязано к другому основанию",
  restyledHere: "оформлено иначе",
};
