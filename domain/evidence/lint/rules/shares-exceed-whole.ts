import { tokeniseIn } from "../../extract/analysis.ts";
import { compileWords, hasPhrase } from "../../extract/phrases.ts";
import { localeOf } from "../../format-date.ts";
import { formatFigure } from "../../format-figure.ts";
import { isAbove } from "../../interval.ts";
import { findingAbout } from "../about-evidence.ts";
import { addFigures } from "../add-figures.ts";
import type { Rule } from "../block.ts";
import { type BoundFigure, type FiguredSentence, listFiguredSentences } from "../bound-figures.ts";
import { beyondWholeWords, shareWords } from "../lexicon/shares.ts";

const shares = compileWords(shareWords);
const beyondWhole = compileWords(beyondWholeWords);

/**
 * Shares of one whole that are more than all of it, whatever was rounded: a single one, or several of one sentence that are the breakdown of one indicator for
 * one place and period. Only where the sentence or the statistic's label speaks of a share, and nothing in it lets shares overlap or a plan be
 * exceeded.
 */
export const sharesExceedWhole: Rule = (block, context) =>
  listFiguredSentences(block, context).flatMap(({ sentence, figures }) => {
    const percents = figures.filter(
      ({ figure, read }) => figure.unit.kind === "percent" && read?.direction == null,
    );
    const found = findTooMuch(percents);
    const last = found?.at(-1);
    const sum = found && addFigures(found);
    if (!last || !sum) return [];
    const { from, to } = sentence;
    const own = block.ownTokens.slice(from, to);
    const { language } = context.options;
    const isShare =
      hasPhrase(shares, own) ||
      found.some(({ statistic }) =>
        hasPhrase(shares, tokeniseIn(language, statistic?.label ?? "")),
      );
    if (!isShare || hasPhrase(beyondWhole, own)) return [];
    return [
      findingAbout(last.placed, {
        rule: "sharesExceedWhole",
        severity: "warns",
        values: {
          count: found.length,
          sum: formatFigure(sum.figure, null, localeOf(language)),
        },
        fixes: [{ kind: "replace_evidence", nodeId: last.placed.ref.nodeId }],
      }),
    ];
  });

type Figures = FiguredSentence["figures"];

function findTooMuch(percents: Figures): Figures | null {
  return (
    groupByWhole(percents).find((parts) => {
      const sum = addFigures(parts);
      return sum !== null && isAbove(sum.interval, "100");
    }) ?? null
  );
}

/** Each share alone, and those that are parts of one whole together. */
function groupByWhole(percents: Figures): Figures[] {
  const groups = new Map<string, Figures>();
  for (const percent of percents) {
    const whole = keyOfWhole(percent);
    if (whole === null) continue;
    const group = groups.get(whole) ?? [];
    const isNew = group.every(
      ({ statistic }) => breakdownOf(statistic) !== breakdownOf(percent.statistic),
    );
    groups.set(whole, isNew ? [...group, percent] : group);
  }
  return [...percents.map((percent) => [percent]), ...groups.values()];
}

function keyOfWhole({ statistic }: BoundFigure): string | null {
  const series = statistic?.series;
  if (!series || series.breakdown === null) return null;
  const { indicator, area, counterpart, flow, coverage, compiler } = series;
  return JSON.stringify([indicator, area, counterpart, flow, coverage, compiler, statistic.period]);
}

function breakdownOf(statistic: BoundFigure["statistic"]): string | null {
  return statistic?.series?.breakdown ?? null;
}
