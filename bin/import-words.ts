import type { ImportedPosts } from "#domain/imports/commands.ts";
import type { ImportedFolder } from "#domain/imports/own/commands-folder.ts";
import { getImportingWords } from "#messages/importing.ts";
import { sayProblem } from "#messages/problem-words.ts";

type Told = { isTrial: boolean; reportFile: string };

/** What `npm run import` says of posts at its end, and the code that it ends with: 3 where something was left that should have come. */
export function sayImported(
  { stopped, ...counts }: ImportedPosts,
  { isTrial, reportFile }: Told,
): { text: string; code: 0 | 3 } {
  const words = getImportingWords("en");
  const lines = [
    words(isTrial ? "summary.wouldCounts" : "summary.counts", counts),
    ...(stopped === null ? [] : [sayProblem(stopped, "en")]),
    words("summary.report", { file: reportFile }),
  ];
  return { text: lines.join("\n"), code: counts.broken > 0 || stopped !== null ? 3 : 0 };
}

/** What it says of a folder. */
export function sayImportedFolder(
  counts: ImportedFolder,
  reportFile: string,
): { text: string; code: 0 | 3 } {
  const words = getImportingWords("en");
  const lines = [words("summary.folder", counts), words("summary.report", { file: reportFile })];
  return { text: lines.join("\n"), code: counts.broken > 0 ? 3 : 0 };
}
