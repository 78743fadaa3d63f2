import { ErrorSummary } from "#components/ui/notice.tsx";
import type { Problem } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getPublishingWords } from "#messages/publishing.ts";

const words = getPublishingWords("en");

/** Why a draft can't be composed; what is about a place in its text leads there. */
export function DraftProblems({
  briefId,
  problems,
  title = words("preview.problems"),
}: {
  briefId: string;
  problems: readonly Problem[];
  title?: string;
}) {
  return (
    <ErrorSummary
      title={title}
      problems={problems.map((problem) => ({
        text: sayProblem(problem, "en"),
        ...(problem.field && { href: `/studio/briefs/${briefId}#${problem.field}` }),
      }))}
    />
  );
}
