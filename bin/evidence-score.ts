import { parseArgs } from "node:util";
import { type EvidenceScore, scoreEvidence } from "#domain/proposals/queries-score.ts";
import type { EngineReliability, KindScore } from "#domain/proposals/rules-score.ts";
import { runCommand } from "./command.ts";
import { withOwnDatabase } from "./own-database.ts";
import { printTable } from "./print-table.ts";

const usage = `npm run evidence:score
  prints how the extractor does by what people made of its proposals
npm run evidence:score -- --json
  prints the same as JSON`;

/** `npm run evidence:score`: what people accepted, edited and dismissed of what the extractor proposed. */
await runCommand(usage, async () => {
  const { values } = parseArgs({ options: { json: { type: "boolean" } } });
  const score = await withOwnDatabase(scoreEvidence);
  console.log(values.json ? JSON.stringify(score, null, 2) : sayScore(score));
  return 0;
});

function sayScore({ kinds, confidence }: EvidenceScore): string {
  if (kinds.length === 0) return "Nothing was proposed yet.";
  const parts = [
    printTable(
      [
        "engine",
        "kind",
        "proposed",
        "as proposed",
        "edited",
        "dismissed",
        "open",
        "missed",
        "precision",
        "recall",
      ],
      kinds.map(toLine),
    ),
    ...kinds.flatMap(sayEdits),
    "",
    "Precision: accepted as proposed, of those decided; what is dismissed may be right and not wanted. Recall: accepted or edited, of those and what was made by hand where nothing was proposed.",
  ];
  if (confidence.length > 0)
    parts.push(
      "",
      "Whether it was as sure as it was right:",
      printTable(
        ["engine", "of", "said", "proposals", "on average", "right"],
        confidence.flatMap(toLines),
      ),
      "",
      ...confidence.map(sayError),
    );
  return parts.join("\n");
}

function toLine(score: KindScore): string[] {
  const { engine, kind, proposed, asProposed, edited, dismissed, open, missed } = score;
  const counts = [proposed, asProposed, edited, dismissed, open, missed].map(String);
  return [engine, kind, ...counts, sayShare(score.precision), sayShare(score.recall)];
}

function sayEdits({ engine, kind, edits }: KindScore): string[] {
  const changed = Object.entries(edits).map(([edit, count]) => `${edit} ${count}`);
  return changed.length === 0 ? [] : [`${engine}, ${kind}, edited: ${changed.join(", ")}`];
}

function toLines({ engine, of, reliability }: EngineReliability): string[][] {
  return reliability.bins.map(({ from, to, n, said, right }) => [
    engine,
    of,
    `${from.toFixed(1)}–${to.toFixed(1)}`,
    String(n),
    sayShare(said),
    sayShare(right),
  ]);
}

function sayError({ engine, of, reliability }: EngineReliability): string {
  return `${engine}, ${of}: calibration error ${sayShare(reliability.error)} of ${reliability.n}`;
}

function sayShare(share: number | null): string {
  return share === null ? "–" : share.toFixed(2);
}
