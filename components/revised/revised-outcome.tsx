import { Notice } from "#components/ui/notice.tsx";
import { revisedWords as words } from "./revised-words.ts";

/** What came of a form over several briefs: how many were done, how many of these are in review, and which stayed as they were. */
export type RevisedOutcome = {
  done: number;
  submitted: number;
  refused: { briefId: string; title: string; problems: string }[];
};

export function RevisedOutcomeNotice({
  outcome: { done, submitted, refused },
  act,
}: {
  outcome: RevisedOutcome;
  act: "take" | "approve";
}) {
  return (
    <>
      {done === 0 ? null : (
        <Notice tone="ok" live>
          <p>{words(`${act}.done`, { count: done, submitted })}</p>
        </Notice>
      )}
      {refused.length === 0 ? null : (
        <Notice tone="err" live>
          <p>{words("refused", { count: refused.length })}</p>
          <ul>
            {refused.map(({ briefId, title, problems }) => (
              <li key={briefId}>
                <a href={`/studio/briefs/${briefId}`}>{words("refusedOne", { title, problems })}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
