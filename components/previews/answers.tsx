import { formatInstantMinute } from "#components/time/instants.ts";
import type { PreviewAnswer } from "#domain/briefs/previews/view-previews.ts";
import { getPreviewsWords } from "#messages/previews.ts";

const words = getPreviewsWords("en");

/** What was said of a draft by a link, the last first; `revision` is the draft's own now. */
export function Answers({
  answers,
  revision,
}: {
  answers: readonly PreviewAnswer[];
  revision: number;
}) {
  return (
    <ul className="plain">
      {answers.map((answer) => (
        <li key={answer.id}>
          <p>
            {words(answer.outcome, {
              name: answer.name,
              revision: answer.revision,
              time: formatInstantMinute(answer.at),
            })}
            {answer.revision === revision ? null : ` ${words("earlier")}`}
          </p>
          {answer.remark === "" ? null : <blockquote className="said">{answer.remark}</blockquote>}
        </li>
      ))}
    </ul>
  );
}
