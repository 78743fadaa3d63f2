import type { warnings as en } from "../en/warnings.ts";
import type { In } from "../words.ts";

/** What may be a slip in a value that is entered, in Belarusian. ICU message syntax. */
export const warnings: In<typeof en> = {
  partsMissTotal: "Сума частак – {sum}, указаны вынік – {total}.",
  periodsMissTotal: "Сума за меншыя перыяды – {sum}, за ўвесь перыяд указана {total}.",
  sharesMissWhole: "Сума доляў за гэты перыяд – {sum}; за іншыя перыяды яна складала {total}.",
  growthMissesLevels: "Значэнні {from} і {to} даюць змену {change}, а ўказаны прырост – {growth}.",
  percentForPoints:
    "Значэнням {from} і {to} прырост {growth} не адпавядае; адпавядаў бы, калі працэнты і працэнтныя пункты пераблытаны.",
  offByPower:
    "Прыблізна ў {times, number} {times, plural, one {раз} few {разы} many {разоў} other {раза}} {direction, select, less {менш} other {больш}} за значэнні побач, напрыклад {near}.",
  otherPeriodsValue: "Прыблізна такое значэнне мае іншы па працягласці перыяд: {period}.",
  sameAsOther: "Дакладна такое ж значэнне мае іншы перыяд: {period}.",
  partAboveWhole:
    "{partOf}: {part} – больш, чым цэлае, у якое гэта ўваходзіць ({wholeOf}: {whole}).",
  periodsOverlap: "Перыяд часткова накладваецца на іншы ({period}), і ніводзін не змяшчае другога.",
  shareAboveWhole: "Доля {value} больш за цэлае.",
  otherYearsRate:
    "Адносна значэння ў валюце {currency} атрымліваецца курс {rate}, а гэта курс за іншы перыяд: {period}.",
  rateMisses:
    "Адносна значэння ў валюце {currency} атрымліваецца курс {rate}; іншыя значэнні гэтага перыяду даюць {known}.",
  knownBeforeEnd: "Вядома з {knownFrom}, раней, чым скончыўся перыяд: {period}.",
};
