import type { FigureRef } from "#domain/richtext/evidence-nodes.ts";
import type { FigureValue } from "../../figure.ts";
import { localeOf } from "../../format-date.ts";
import { formatFigure } from "../../format-figure.ts";
import { readBack } from "../../read-back.ts";
import { findingAbout } from "../about-evidence.ts";
import type { LintContext, Rule } from "../block.ts";
import { findEvidence } from "../snapshot.ts";

/** The writer's words for a figure, with the sentence around them, must say the stored value, unit and qualifier (DESIGN.md §2.3). */
export const wordingNotReadBack: Rule = (block, context) =>
  block.evidence.flatMap((placed) => {
    const { ref, words, start } = placed;
    if (ref.kind !== "statistic" && ref.kind !== "derived") return [];
    const stored = findFigure(ref, context);
    if (ref.words === null || !stored) return [];
    const { language } = context.options;
    const answer = readBack(words, stored, {
      language,
      context: block.projected.text,
      at: start,
      figures: block.figures,
    });
    if (answer.ok) return [];
    return [
      findingAbout(placed, {
        rule: "wordingNotReadBack",
        severity: "blocks",
        values: {
          difference: answer.reason,
          stored: formatFigure(stored, ref.format, localeOf(language)),
        },
        fixes: [{ kind: "drop_words", nodeId: ref.nodeId }],
      }),
    ];
  });

function findFigure(ref: FigureRef, { evidence }: LintContext): FigureValue | null {
  const known =
    ref.kind === "statistic"
      ? findEvidence(evidence.statistics, ref.vintageId)
      : findEvidence(evidence.runs, ref.runId);
  return known?.figure ?? null;
}
