import { addDecimals, multiplyDecimals, negateDecimal, scaleDecimal } from "../../decimal.ts";
import type { FigureValue } from "../../figure.ts";
import { localeOf } from "../../format-date.ts";
import { formatFigure } from "../../format-figure.ts";
import { doOverlap, growInterval, type Interval, negateInterval } from "../../interval.ts";
import { roundLike } from "../../read-back-rounding.ts";
import { findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";
import { intervalOf, isReckoned, listFiguredSentences } from "../bound-figures.ts";
import { findGrowth, type Growth } from "../growth-in-words.ts";
import { saysItFails } from "../parts-in-words.ts";

/**
 * "Rose 6% from 43.4 to 45.8", where no three values that round to these fit together. The words say which level is which (growth-in-words.ts); silent where the growth
 * may be counted in something else than the levels, as volumes or another currency.
 */
export const growthMissesLevels: Rule = (block, context) =>
  listFiguredSentences(block, context).flatMap(({ sentence, figures }) => {
    const found = findGrowth(block, { sentence, figures });
    if (
      !found ||
      saysItFails(block, sentence) ||
      isReckoned(block, context, [found.from, found.to])
    )
      return [];
    const reached = reachFrom(found);
    if (reached === null || doOverlap(reached, intervalOf(found.to))) return [];
    const locale = localeOf(context.options.language);
    const say = (figure: FigureValue) => formatFigure(figure, null, locale);
    return [
      findingAbout(found.growth.placed, {
        rule: "growthMissesLevels",
        severity: "warns",
        values: {
          from: say(found.from.figure),
          to: say(found.to.figure),
          reached: say(sayReached(found)),
        },
        fixes: [{ kind: "replace_evidence", nodeId: found.growth.placed.ref.nodeId }],
      }),
    ];
  });

/** What the growth may lead to; null where a level may be below zero. */
function reachFrom({ growth, from, isDown, isRelative }: Growth): Interval | null {
  const amount = intervalOf(growth);
  const size = growth.figure.value?.startsWith("-") ? negateInterval(amount) : amount;
  const change = isDown ? negateInterval(size) : size;
  return growInterval(intervalOf(from), change, isRelative);
}

/** As exact as the level that the text names. */
function sayReached({ growth, from, to, isDown, isRelative }: Growth): FigureValue {
  const [base, size] = [from.figure.value ?? "0", (growth.figure.value ?? "0").replace("-", "")];
  const change = isDown ? negateDecimal(size) : size;
  const value = isRelative
    ? multiplyDecimals(base, addDecimals("1", scaleDecimal(change, -2)))
    : addDecimals(base, change);
  return { ...to.figure, value: roundLike(value, to.figure.value ?? "0"), qualifier: "=" };
}
