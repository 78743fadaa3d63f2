import type { charts as en } from "../en/charts.ts";
import type { In } from "../words.ts";

/** Words on and around charts. ICU message syntax. */
export const charts: In<typeof en> = {
  kind: {
    rivals: "Точечный график, знак на каждое сообщение",
    line: "Линейный график",
    bar: "Столбчатая диаграмма",
    dot: "Точечный график, строка на каждое сообщение",
    range: "График интервалов сообщённых значений",
    multiples: "Серия графиков в одном масштабе",
  },
  describe: "{kind}. {title}. {subtitle}.",
  empty: "Нет значений для графика.",
  inPeriod: "{period}: {values}.",
  and: "{list} и {last}",
  counted: "{coverage}, составитель: {compiler}",
  coverageOnly: "{coverage}, составитель не указан",
  compilerOnly: "охват не указан, составитель: {compiler}",
  neither: "не указаны ни охват, ни составитель",
  notStated: "не указано",
  forecast: "прогноз",
  plan: "план",
  claim: "заявление",
  derived: "наш расчёт",
  adopted: "принято редакцией",
  deprecated: "опровергнуто",
  missing: "нет данных",
  before: "первоначально {value}",
  asFirst: "как впервые опубликовано",
  break: "разрыв",
  breakBefore: "перед ним разрыв ряда",
  gap: "Линия не соединяет {from} и {to}: в промежутке такие значения не сообщались ({line}).",
  noValue: "нет значения",

  shapes: "Форма\u00a0— охват:",
  colours: "Цвет\u00a0— составитель:",
  greyNotStated: "серый\u00a0— не указано",
  greyJoinsNone: "серый\u00a0— не указан охват или составитель; в линию не входит",
  arrows: "Стрелка\u00a0— больше или меньше.",
  hollow: "Полый знак\u00a0— прогноз, план, оценка или предварительные данные.",
  bars: "Отрезок\u00a0— интервал.",
  crossed: "×\u00a0— опровергнуто.",
  reckoned: "Точечный контур\u00a0— наш расчёт, не сообщённое значение.",
  dashed: "Пунктир\u00a0— прогноз, план, оценка или предварительные данные.",
  thin: "Тонкий серый пунктир\u00a0— как впервые опубликовано.",
  spans:
    "Отрезок\u00a0— от наименьшего до наибольшего сообщённого значения. При разном охвате единого значения нет.",
  source: "Источник: {source}.",
  sources: "Источники: {source}.",

  leftOut: {
    unit: "Не показано, другая единица: {values}.",
    price_basis: "Не показано, другие цены: {values}.",
    period_length: "Не показано, период другой длины: {values}.",
    no_value: "Нет данных: {values}.",
  },

  period: {
    quarter: "{n} кв. {year}",
    half_year: "{n} полуг. {year}",
  },

  table: {
    show: "Таблица: {count, plural, one {# значение} few {# значения} many {# значений} other {# значения}}",
    caption: "{title}: таблица",
    period: "Период",
    value: "Значение",
    counts: "Охват",
    compiler: "Составитель",
    kind: "Вид",
    saidBy: "Кто сообщил",
    evidence: "Основание",
    unit: "Единица измерения: {unit}.",
  },
};
