/** Words whose full stop doesn't end a sentence unless a paragraph ends with it. Lower case, without the stop. */
export const abbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof rev hon gen col lt sgt capt maj adm brig cmdr supt insp cpl pvt atty asst sen rep gov st jr sr messrs mt no nos art arts sec para paras ch pp p vol fig eq approx ca c cf vs v viz
  al etc e.g i.e rs inc ltd co corp dept est min max jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k
  bn bln mln trln tr
  г гг мес тыс млн млрд трлн руб долл коп ул им св ст п пп стр рис табл т д е др проф акад обл р-н кв см ср напр прим зам гл ред тел ок п.п
  tys mld bln zł ul prof dr inż nr tzw m.in np tj r`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** These end a sentence more often than not when a capital follows: "... 40 млрд. Рост составил", "в 2023 г. Рост составил". */
export const sentenceEndingAbbreviations: ReadonlySet<string> = new Set(
  "etc inc ltd co corp jr sr bn bln mln mio trln г гг тыс млн млрд трлн руб долл коп др т д p.m a.m".split(
    " ",
  ),
);
