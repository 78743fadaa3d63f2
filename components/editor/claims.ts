import type { Node as PMNode } from "@tiptap/pm/model";
import type { CandidatesInput } from "#domain/briefs/queries-candidates.ts";
import type { Finding } from "#domain/evidence/lint/finding.ts";
import type { StatisticCandidate } from "#domain/evidence/lint/match-candidates.ts";
import type { WordingCandidate } from "#domain/evidence/lint/plan-quotations.ts";
import type { EvidenceSnapshot } from "#domain/evidence/lint/snapshot.ts";
import { readEvidence } from "#domain/richtext/evidence-nodes.ts";
import type { EvidenceStore } from "./evidence-store.ts";
import type { Linter } from "./lint-plugin.ts";

/** Asks the server what the open claims of the draft may mean, each once between two looks at the tab. */
export type Claims = {
  /** Resolves when everything that the draft asks now has been asked; false where the server didn't answer. */
  settle(): Promise<boolean>;
  /** Asks all again, and what has become of the figures that are known: meanwhile evidence may have been made or revised elsewhere. */
  askAgain(): Promise<boolean>;
  stop(): void;
};

type Ask = (input: CandidatesInput) => Promise<EvidenceSnapshot | null>;

type Question = { key: string; input: CandidatesInput };

/** Somebody who types a number hasn't typed it to the end. */
const askAfterMs = 700;
const questionsMax = 150;
const knownMax = 400;

export function followClaims(settings: {
  linter: Linter;
  evidence: EvidenceStore;
  readDocument: () => PMNode;
  ask: Ask;
}): Claims {
  const { linter, evidence, readDocument, ask } = settings;
  const asked = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work: Promise<boolean> = Promise.resolve(true);

  async function askNow(): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    const { findings } = linter.results.get();
    let isAnswered = true;
    const open = listQuestions(findings, readDocument()).filter(({ key }) => !asked.has(key));
    for (let from = 0; from < open.length; from += questionsMax) {
      const some = open.slice(from, from + questionsMax);
      for (const { key } of some) asked.add(key);
      const found = await ask(joinQuestions(some));
      if (found) evidence.add(found);
      // Unanswered questions are asked again with the next change.
      else {
        isAnswered = false;
        for (const { key } of some) asked.delete(key);
      }
    }
    return isAnswered;
  }
  async function askKnown(): Promise<boolean> {
    const { statistics, runs } = evidence.get();
    const vintageIds = Object.keys(statistics).slice(0, knownMax);
    const runIds = Object.keys(runs).slice(0, knownMax);
    if (vintageIds.length === 0 && runIds.length === 0) return true;
    const found = await ask({ vintageIds, runIds });
    if (found) evidence.add(found);
    return found !== null;
  }
  const queue = () => {
    work = work.then(askNow);
    return work;
  };
  const stop = linter.results.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(queue, askAfterMs);
  });
  return {
    settle() {
      linter.lintNow();
      return queue();
    },
    askAgain() {
      asked.clear();
      work = work.then(askKnown);
      const known = work;
      return Promise.all([known, queue()]).then((answers) => answers.every(Boolean));
    },
    stop() {
      stop();
      clearTimeout(timer);
    },
  };
}

/** The newest vintages that this tab knows of. */
export function listStatisticCandidates(evidence: EvidenceSnapshot): StatisticCandidate[] {
  return Object.values(evidence.statistics).filter(({ newer }) => newer === null);
}

export function listWordingCandidates(evidence: EvidenceSnapshot): WordingCandidate[] {
  return Object.values(evidence.wordings);
}

function listQuestions(findings: readonly Finding[], doc: PMNode): Question[] {
  return findings.flatMap((finding) => {
    if (finding.rule === "unknownEvidence") return askAbout(doc.nodeAt(finding.from));
    return finding.fixes.flatMap((fix): Question[] => {
      if (fix.kind === "make_statistic") {
        const { value, low, high } = fix.figure;
        const values = [value, low, high].filter((one) => one !== null);
        return values.length === 0
          ? []
          : [{ key: `values ${values.join(" ")}`, input: { values } }];
      }
      if (fix.kind !== "make_quote" || fix.words.length < 8) return [];
      const words = fix.words.slice(0, 2_000);
      return [{ key: `words ${words}`, input: { quotations: [words] } }];
    });
  });
}

/** Evidence that came in by paste from another brief. */
function askAbout(node: PMNode | null): Question[] {
  const mark = node?.marks.find(({ type }) => type.name === "passage");
  const ref = node && (readEvidence(node) ?? (mark ? readEvidence(mark) : null));
  switch (ref?.kind) {
    case "statistic":
      return [{ key: ref.vintageId, input: { vintageIds: [ref.vintageId] } }];
    case "derived":
      return [{ key: ref.runId, input: { runIds: [ref.runId] } }];
    case "quote":
    case "inlineQuote":
      return [{ key: ref.wordingId, input: { wordingIds: [ref.wordingId] } }];
    case "passage":
      return [{ key: ref.passageId, input: { passageIds: [ref.passageId] } }];
    default: {
      const mediaId: unknown = node?.attrs.mediaId;
      return typeof mediaId === "string" ? [{ key: mediaId, input: { mediaIds: [mediaId] } }] : [];
    }
  }
}

function joinQuestions(questions: readonly Question[]): CandidatesInput {
  const all = (key: keyof CandidatesInput) => questions.flatMap(({ input }) => input[key] ?? []);
  return {
    values: all("values"),
    quotations: all("quotations"),
    vintageIds: all("vintageIds"),
    runIds: all("runIds"),
    wordingIds: all("wordingIds"),
    passageIds: all("passageIds"),
    mediaIds: all("mediaIds"),
  };
}
