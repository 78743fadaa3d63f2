const split = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

const toPhrase = (text: string): string => text.replaceAll("_", " ");

/** Verbs of what is to come, as news uses them of dated events; Russian perfectives have no present. */
export const futureVerbs: readonly string[] = split(
  `will shall chance_of chances_of odds_of probability_of likelihood_of
  будет будут начнет начнут начнется начнутся завершит завершится завершатся завершат закончится закончатся пройдет пройдут состоится состоятся откроется откроются откроет откроют
  закроют закроется стартует стартуют запустят запустит введут введет построят построит возведут сдадут сдаст передадут передаст получат получит получим выйдет выйдут представят представит
  рассмотрят рассмотрит вступит вступят появится появятся заработает заработают приступят приступит подпишут подпишет проведут проведет примут примет отправится отправятся отправят направят
  станет станут придет придут приедет приедут прибудет прибудут соберется соберутся встретится встретятся выделит выделят вложит вложат поставит поставят купит купят закупит закупят
  увидим проработает продлится составит составят достигнет достигнут превысит превысят вырастет вырастут снизится снизятся увеличится увеличатся сократится сократятся подорожает подорожают
  отремонтируют отремонтирует установят установит создадут создаст обновят обновит выпустит выпустят смогут сможет удастся успеем успеют погасит погасят вернется вернутся вернет вернут
  перейдет перейдут переедет переедут нужно предстоит ждет ждут планирует планируют`,
).map(toPhrase);

/** Present verbs and participles of what is set for a time: "begins on Monday", «намечено на 21 марта». */
export const settingVerbs: readonly string[] = split(
  `begins begin starts start opens open closes ends expires resumes meets convenes votes takes_effect take_effect comes_into_force enters_into_force come_into_force is_due are_due scheduled
  go_to_the_polls goes_to_the_polls goes_on_strike go_on_strike go_on_trial goes_on_trial holds hold meets meet hosts host faces face travels travel publishes decides
  reports_on reports_results reports_first reports_second reports_third reports_fourth reports_its slated set_for due due_on due_in is_on runs_until runs_to goes_on_sale hits_theaters kicks_off takes_place take_place
  намечен* назначен* запланирован* созывает* планирует* начинается начинаются открывается открываются стартует проходит_с состоится
  вступает вступают обещают обещает намерен* рассчитыва* готовит* подлежит`,
).map(toPhrase);

/** "the next issue is on 28 November", «следующий выпуск – 28 ноября». */
export const nextWords: ReadonlySet<string> = new Set(
  "next upcoming following следующий следующее следующая очередной очередное очередная ближайший ближайшее ближайшая".split(
    " ",
  ),
);
