import type { comparing as en } from "../en/comparing.ts";
import type { In } from "../words.ts";

/** Words of what differs between two texts of a brief in Belarusian. ICU message syntax. */
export const comparing: In<typeof en> = {
  heading: "Што змянілася: «{title}»",
  old: "Было",
  new: "Стала",
  view: "Як паказаць",
  inline: "Адным тэкстам",
  side: "Побач",
  swap: "Памяняць месцамі",
  same: "Тэксты аднолькавыя і цытуюць тое самае.",
  summary: "Чым адрозніваюцца",
  kind: {
    word: "Словы",
    number: "Лічбы без пацвярджэння",
    figure: "Лічбы з пацвярджэннем",
    quotation: "Цытаты",
    source: "Спасылкі на крыніцы",
    picture: "Выявы",
  },
  counts: "дададзена: {added, number}, прыбрана: {removed, number}",
  rebound:
    "{count, plural, one {# месца чытаецца гэтак жа, але звязана з іншым пацвярджэннем.} few {# месцы чытаюцца гэтак жа, але звязаны з іншымі пацвярджэннямі.} many {# месцаў чытаецца гэтак жа, але звязана з іншымі пацвярджэннямі.} other {# месца чытаецца гэтак жа, але звязана з іншымі пацвярджэннямі.}}",
  moved:
    "{count, plural, one {# абзац перастаўлены.} few {# абзацы перастаўлены.} many {# абзацаў перастаўлена.} other {# абзаца перастаўлена.}}",
  text: "Тэкст са зменамі",
  unchanged:
    "{count, plural, one {# абзац без змен} few {# абзацы без змен} many {# абзацаў без змен} other {# абзаца без змен}}",
  first: "Да першай змены",
  next: "наступная змена",
  state: {
    added: "новы абзац",
    removed: "прыбраны",
    moved: "перанесены сюды",
  },
  was: "раней: {kind}",
  block: {
    title: "назва",
    standfirst: "уступны тэкст",
    keyPoint: "галоўны тэзіс",
    paragraph: "абзац",
    heading: "загаловак, узровень {level, number}",
    listItem: "пункт спіса",
    row: "радок табліцы",
    image: "выява",
    chart: "графік",
    quote: "цытата",
    rule: "лінія",
  },
  in: { callout: "ва ўрэзцы", blockquote: "у блоку з водступам" },
  token: { figure: "лічба", quotation: "цытата", source: "крыніца", picture: "выява" },
  reboundHere: "звязана з іншым пацвярджэннем",
  restyledHere: "аформлена інакш",
};
