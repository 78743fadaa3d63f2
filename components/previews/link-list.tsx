import { FoldedAct } from "#components/studio/folded-act.tsx";
import type { FormAction } from "#components/studio/form-state.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import type { PreviewLinkView } from "#domain/briefs/previews/view-previews.ts";
import { getPreviewsWords } from "#messages/previews.ts";
import { Answers } from "./answers.tsx";

const words = getPreviewsWords("en");

/** The secret links to a draft, the newest first, each with what was said by it; `end` for who may take them back. */
export function PreviewLinkList({
  links,
  revision,
  end,
}: {
  links: readonly PreviewLinkView[];
  revision: number;
  end?: FormAction<"done"> | undefined;
}) {
  return (
    <ul className="plain plan-list">
      {links.map(({ id, label, createdBy, expiresAt, state, answers }) => (
        <li key={id}>
          <h3>{label}</h3>
          <p className="small">
            {words("by", { name: createdBy, state, day: formatInstantMinute(expiresAt) })}
          </p>
          {answers.length === 0 ? (
            <p>{words("noAnswers")}</p>
          ) : (
            <Answers answers={answers} revision={revision} />
          )}
          {state === "open" && end ? (
            <FoldedAct
              id={`end-${id}`}
              action={end}
              hidden={{ linkId: id }}
              says={{
                fold: words("end"),
                hint: words("endHint"),
                submit: words("endSubmit"),
                done: words("ended"),
              }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
