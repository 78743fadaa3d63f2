import type { warnings as en } from "../en/warnings.ts";
import type { In } from "../words.ts";

/** What may be a slip in a value that is entered, by the codes of domain/evidence/entry. ICU message syntax. */
export const warnings: In<typeof en> = {
  partsMissTotal: "Сумма частей\u00a0— {sum}, итог\u00a0— {total}.",
  periodsMissTotal: "Сумма по вложенным периодам\u00a0— {sum}, итог\u00a0— {total}.",
  sharesMissWhole: "Сумма долей за этот период\u00a0— {sum}; в другие периоды\u00a0— {total}.",
  growthMissesLevels: "Изменение ({from} → {to})\u00a0— {change}, а прирост указан как {growth}.",
  percentForPoints:
    "{growth} не соответствует изменению ({from} → {to}); соответствовало бы, если поменять местами проценты и процентные пункты.",
  offByPower:
    "Примерно в {times, plural, one {# раз} few {# раза} many {# раз} other {# раза}} {direction, select, less {меньше} other {больше}} соседних значений, например: {near}.",
  otherPeriodsValue: "Близко к значению за {period}, а это период другой длины.",
  sameAsOther: "Точно такое же значение указано за {period}.",
  partAboveWhole:
    "Часть ({partOf}: {part}) больше целого, в которое она входит ({wholeOf}: {whole}).",
  periodsOverlap:
    "Этот период пересекается с другим ({period}), но ни один из них не входит в другой.",
  shareAboveWhole: "Доля {value} больше целого.",
  otherYearsRate:
    "По отношению к значению в {currency} это курс {rate}, а такой курс относится к другому периоду: {period}.",
  rateMisses:
    "По отношению к значению в {currency} это курс {rate}; у других значений за этот период\u00a0— {known}.",
  knownBeforeEnd: "Известно с {knownFrom}, до конца периода ({period}).",
};
