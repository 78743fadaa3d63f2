import type { Sentence } from "../../extract/sentences.ts";
import { localeOf } from "../../format-date.ts";
import { formatFigure } from "../../format-figure.ts";
import { doOverlap } from "../../interval.ts";
import { findingAbout } from "../about-evidence.ts";
import { addFigures } from "../add-figures.ts";
import type { LintBlock, LintContext, Rule } from "../block.ts";
import {
  type BoundFigure,
  intervalOf,
  isReckoned,
  listFiguredSentences,
} from "../bound-figures.ts";
import type { Finding } from "../finding.ts";
import { findNamedParts, saysItFails } from "../parts-in-words.ts";
import type { SeriesEvidence } from "../snapshot.ts";

/**
 * The parts and the total of one sentence, where they can't be true together by the rounding of any of them. Which figures are parts is known from their series:
 * turnover is exports and imports of the same areas, coverage, compiler, prices and period. What isn't stated joins nothing, unless one source reports all
 * three. Else the words must say it: "of 49.4 billion, 30.1 were exports and 19.4 imports", "and the rest". Silent where the text
 * has done the sum (a run of ours over the parts), or says that it fails.
 */
export const partsMissTotal: Rule = (block, context) =>
  listFiguredSentences(block, context).flatMap(({ sentence, figures }) => {
    if (figures.length < 3) return [];
    const whole = findFlows(figures) ?? findNamedParts(block, sentence, figures);
    return whole ? judge(whole, { block, sentence, context }) : [];
  });

export type Whole = { total: BoundFigure; parts: readonly BoundFigure[] };

function findFlows(figures: readonly BoundFigure[]): Whole | null {
  for (const figure of figures) {
    const key = keyOf(figure);
    if (key === null || figure.statistic?.series?.flow !== "turnover") continue;
    const same = figures.filter((one) => keyOf(one) === key);
    const only = (flow: string) => {
      const found = same.filter(({ statistic }) => statistic?.series?.flow === flow);
      return found.every(({ id }) => id === found[0]?.id) ? (found[0] ?? null) : null;
    };
    const [total, exports, imports] = [only("turnover"), only("export"), only("import")];
    if (total && exports && imports) return { total, parts: [exports, imports] };
  }
  return null;
}

/** Equal for what may be added; null for what joins nothing. */
function keyOf({ statistic, figure }: BoundFigure): string | null {
  const series = statistic?.series;
  if (!statistic || !series) return null;
  const { indicator, area, counterpart, breakdown, coverage, compiler, priceBasis } = series;
  const isStated = coverage !== null && compiler !== null;
  if (!isStated && statistic.sourceId === null) return null;
  const source = isStated ? null : statistic.sourceId;
  const counted: Partial<SeriesEvidence> = {
    indicator,
    area,
    counterpart,
    breakdown,
    coverage,
    compiler,
    priceBasis,
  };
  return JSON.stringify([counted, source, statistic.period, figure.unit]);
}

type Place = { block: LintBlock; sentence: Sentence; context: LintContext };

function judge({ total, parts }: Whole, { block, sentence, context }: Place): Finding[] {
  const sum = addFigures(parts);
  if (!sum || doOverlap(sum.interval, intervalOf(total))) return [];
  if (isReckoned(block, context, parts) || saysItFails(block, sentence)) return [];
  const locale = localeOf(context.options.language);
  return [
    findingAbout(total.placed, {
      rule: "partsMissTotal",
      severity: "warns",
      values: {
        total: formatFigure(total.figure, null, locale),
        sum: formatFigure(sum.figure, null, locale),
      },
      fixes: [{ kind: "replace_evidence", nodeId: total.placed.ref.nodeId }],
    }),
  ];
}
