import { resolve } from "node:path";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { getImportingWords, getImportRemarkWords } from "#messages/importing.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { importPost } from "./commands-posts.ts";
import type { Given, GivenPost, Remark } from "./post.ts";
import { readGiven } from "./read-given.ts";
import { readWords } from "./read-html.ts";
import { openReport, type ReportRow } from "./write-report.ts";

export type Outcome = "new" | "there" | "left" | "broken";

export type ImportedPosts = Record<Outcome, number> & {
  /** Why the file was read no further; null where all of it was. */
  stopped: Problem | null;
};

type Import = {
  file: string;
  kind: "wordpress" | "ghost";
  /** Where the blog was, where its export doesn't say. */
  site?: string;
  reportFile: string;
  /** Says what would come, and changes nothing. */
  isTrial?: boolean;
};

/**
 * Takes the posts and pages of another system's export in as drafts, each by itself: one that is broken is told in the report, and the others come in. It may be broken off and
 * run again, and takes nothing twice. `onProgress` hears how much of the file is through, of a hundred.
 */
export async function importPosts(
  actor: Actor,
  { file, kind, site = "", reportFile, isTrial = false }: Import,
  onProgress: (percent: number) => void = () => undefined,
): Promise<Result<ImportedPosts>> {
  if (!can(actor, "publication.import")) return fail({ code: "auth.notAllowed" });
  if (resolve(reportFile) === resolve(file)) return fail({ code: "importFile.reportOverFile" });
  const opened = await openReport(reportFile);
  if (!opened.ok) return opened;
  const report = opened.value;
  const counts: ImportedPosts = { new: 0, there: 0, left: 0, broken: 0, stopped: null };
  const trial = { isTrial, spoken: new Set<string>() };
  let percent = 0;
  const hear = (bytes: number, of: number) => {
    const now = Math.floor((bytes * 100) / of);
    if (now > percent) onProgress(now);
    percent = Math.max(percent, now);
  };
  try {
    for await (const given of readGiven({ path: file, kind, site }, hear)) {
      if (given.kind === "stop") counts.stopped = given.problem;
      else {
        const { outcome, row } = await take(actor, given, trial);
        counts[outcome] += 1;
        await report.add(row);
      }
    }
  } finally {
    await report.close();
  }
  return succeed(counts);
}

type Trial = { isTrial: boolean; spoken: Set<string> };
type Taken = { outcome: Outcome; row: ReportRow };

async function take(
  actor: Actor,
  given: Exclude<Given, { kind: "stop" }>,
  trial: Trial,
): Promise<Taken> {
  const words = getImportingWords("en");
  if (given.kind !== "post") {
    const { kind: outcome, foreignId: id, title, problem } = given;
    const remarks = sayProblem(problem, "en");
    const nothing = { kind: "post", slug: "", address: "", published: "" };
    return {
      outcome,
      row: { outcome: words(`outcome.${outcome}`), id, title, ...nothing, remarks },
    };
  }
  const imported = await importPost(actor, given.post, trial);
  const row = toRow(given.post);
  if (!imported.ok) {
    const remarks = imported.problems.map((problem) => sayProblem(problem, "en")).join(" ");
    return { outcome: "broken", row: { ...row, outcome: words("outcome.broken"), remarks } };
  }
  const { kind, slug, remarks } = imported.value;
  const said = remarks.map(sayRemark).join(" ");
  const outcome = words(kind === "new" && trial.isTrial ? "outcome.would" : `outcome.${kind}`);
  return { outcome: kind, row: { ...row, outcome, slug, remarks: said } };
}

function toRow({ foreignId, title, address, publishedAt }: GivenPost): Omit<ReportRow, "outcome"> {
  const published = publishedAt?.toISOString() ?? "";
  const told = { kind: "post", id: foreignId, title: readWords(title), address, published };
  return { ...told, slug: "", remarks: "" };
}

const sayRemark = ({ code, values = {} }: Remark): string =>
  getImportRemarkWords("en")(code, values);
