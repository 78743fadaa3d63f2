import type { charts as en } from "../en/charts.ts";
import type { In } from "../words.ts";

/** Words on and around charts in Belarusian. ICU message syntax. */
export const charts: In<typeof en> = {
  kind: {
    rivals: "Кропкавая дыяграма: усе значэнні паводле крыніц",
    line: "Лінейны графік",
    bar: "Слупковая дыяграма",
    dot: "Кропкавая дыяграма, радок на кожнае паведамленне",
    range: "Дыяграма: дыяпазон значэнняў паводле крыніц",
    multiples: "Малыя графікі з адной шкалой",
  },
  describe: "{kind}. {title}. {subtitle}.",
  empty: "Няма значэнняў для графіка.",
  inPeriod: "{period}: {values}.",
  and: "{list} і {last}",
  counted: "{coverage}, падлік: {compiler}",
  coverageOnly: "{coverage}, хто падлічыў, не ўказана",
  compilerOnly: "ахоп не ўказаны, падлік: {compiler}",
  neither: "не ўказаны ні ахоп, ні хто падлічыў",
  notStated: "не ўказана",
  forecast: "прагноз",
  plan: "план",
  claim: "заява",
  derived: "наш разлік",
  adopted: "прынята рэдакцыяй",
  deprecated: "прызнана памылковым",
  missing: "няма даных",
  before: "спачатку {value}",
  asFirst: "як апублікавана ўпершыню",
  break: "разрыў",
  breakBefore: "перад гэтым шэраг перарваны",
  gap: "Паміж двума перыядамі ({from} і {to}) лінія перарваная, бо такіх значэнняў за прамежкавы час ніхто не паведаміў: {line}.",
  noValue: "няма значэння",

  shapes: "Форма – што ўлічана:",
  colours: "Колер – хто падлічыў:",
  greyNotStated: "шэры: не ўказана",
  greyJoinsNone: "шэры: не ўказаны ахоп або хто падлічыў; у лініі не ўваходзіць",
  arrows: "Стрэлка: больш або менш за паказанае.",
  hollow: "Пусты знак: прагноз, план, ацэнка або папярэднія даныя.",
  bars: "Адрэзак: дыяпазон.",
  crossed: "×: прызнана памылковым.",
  reckoned: "Пункцірны контур: наш разлік, а не паведамленне крыніцы.",
  dashed: "Пункцір: прагноз, план, ацэнка або папярэднія даныя.",
  thin: "Тонкі шэры пункцір: як апублікавана ўпершыню.",
  spans:
    "Адрэзак: ад найменшага да найбольшага значэння паводле крыніц. Для розных спосабаў падліку адзінага значэння няма.",
  source: "Крыніца: {source}.",
  sources: "Крыніцы: {source}.",

  leftOut: {
    unit: "Не паказаны значэнні ў іншых адзінках: {values}.",
    price_basis: "Не паказаны значэнні ў іншых цэнах: {values}.",
    period_length: "Не паказаны значэнні за перыяды іншай працягласці: {values}.",
    no_value: "Няма даных: {values}.",
  },

  period: {
    quarter: "{n, select, 1 {I} 2 {II} 3 {III} other {IV}}\u00a0кв. {year}",
    half_year: "{n, select, 1 {I} other {II}}\u00a0паўг. {year}",
  },

  table: {
    show: "{count, plural, =1 {Значэнне ў табліцы} one {# значэнне ў табліцы} few {# значэнні ў табліцы} many {# значэнняў у табліцы} other {# значэння ў табліцы}}",
    caption: "{title}: усе значэнні",
    period: "Перыяд",
    value: "Значэнне",
    counts: "Ахоп",
    compiler: "Хто падлічыў",
    kind: "Від",
    saidBy: "Хто паведаміў",
    evidence: "Пацвярджэнне",
    unit: "Адзінка вымярэння: {unit}.",
  },
};
