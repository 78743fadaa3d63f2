import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { NoticeView } from "#domain/briefs/desk-view.ts";
import { getPublishingWords } from "#messages/publishing.ts";
import { deskWords } from "./desk-words.ts";

const words = getPublishingWords("en");

/** What a reader challenged was put right by a version that is out: whoever sent it in is led there. Nothing where none was published since. */
export function AnswerChallenge({
  notice: { id, challenge },
  action,
}: {
  notice: Pick<NoticeView, "id" | "challenge">;
  action: FormAction<"done">;
}) {
  if (challenge === null || challenge.versions.length === 0) return null;
  return (
    <StudioForm
      id={`answer-${id}`}
      action={action}
      fold={words("answers.fold")}
      submit={words("answers.submit")}
      hidden={{ noticeId: id }}
      stored={{ version: String(challenge.versions[0]?.n) }}
    >
      {({ field }) => (
        <SelectField
          {...field("version")}
          label={words("answers.version")}
          options={challenge.versions.map(({ n, changeClass }) => ({
            value: String(n),
            label: words("answers.option", {
              n,
              changeClass: deskWords(`changeClass.${changeClass}`),
            }),
          }))}
        />
      )}
    </StudioForm>
  );
}
