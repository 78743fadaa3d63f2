import { sourceLine } from "#domain/indicators/load-statistics.ts";
import type { Citable } from "./desk-view.ts";
import type { LoadedEvidence } from "./load-evidence.ts";

/** A statistic's newest vintage, a wording or a run, and what it belongs to. */
export type Hit = { kind: Citable["kind"]; id: string; owner: string };

/** What was found, as the picker offers it; nothing where it was taken away meanwhile. */
export function toCitable({ kind, id }: Hit, loaded: LoadedEvidence, language: string): Citable[] {
  if (kind === "statistic") {
    const one = loaded.statistics.get(id);
    if (!one) return [];
    const { statisticId, vintageId, code, label, printed } = one;
    const detail = [
      one.coverage,
      one.compiler,
      one.saidBy,
      one.nature === "count" ? null : one.nature,
    ]
      .filter(Boolean)
      .join(" · ");
    return [
      {
        kind,
        statisticId,
        vintageId,
        code,
        label,
        printed,
        detail,
        source: sourceLine(one, language),
      },
    ];
  }
  if (kind === "derived") {
    const run = loaded.runs.get(id);
    return run
      ? [
          {
            kind,
            derivationId: run.derivationId,
            runId: id,
            code: run.code,
            label: run.title,
            printed: run.printed,
          },
        ]
      : [];
  }
  const quote = loaded.quotes.get(id);
  if (!quote || quote.text === null) return [];
  const detail = [quote.role, quote.saidOn, quote.occasion].filter(Boolean).join(" · ");
  return [
    {
      kind,
      quoteId: quote.quoteId,
      wordingId: id,
      code: quote.code,
      text: quote.text,
      speaker: quote.speakerName,
      detail,
    },
  ];
}
