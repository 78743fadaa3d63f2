import { localeOf } from "../../format-date.ts";
import { formatFigure } from "../../format-figure.ts";
import { citedStatistics, findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";

/** The statistic has a newer vintage than the one that the draft holds. */
export const statisticRevised: Rule = (block, context) =>
  citedStatistics(block, context).flatMap(({ placed, known }) => {
    const { newer, figure, label, code, statisticId } = known;
    if (!newer) return [];
    const locale = localeOf(context.options.language);
    return [
      findingAbout(placed, {
        rule: "statisticRevised",
        severity: "warns",
        values: {
          code,
          label,
          cause: newer.cause,
          old: formatFigure(figure, null, locale),
          new: formatFigure(newer.figure, null, locale),
        },
        fixes: [
          {
            kind: "take_vintage",
            nodeId: placed.ref.nodeId,
            statisticId,
            vintageId: newer.vintageId,
          },
        ],
      }),
    ];
  });
