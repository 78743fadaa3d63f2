import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Choices } from "#components/ui/choices.tsx";
import { InputField } from "#components/ui/field.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { transcriptOrigins } from "#domain/capture/rules-transcripts.ts";
import { getEvidenceWords } from "#messages/evidence.ts";

/** A transcript that is at hand, with whose it is. */
export function TranscriptForm({
  action,
  captureId,
}: {
  action: FormAction<"done">;
  captureId: string;
}) {
  const words = getEvidenceWords("en");
  return (
    <StudioForm
      id="transcript"
      action={action}
      fold={words("room.transcript.add")}
      submit={words("room.transcript.submit")}
      done={words("room.transcript.kept")}
      hidden={{ captureId }}
      labels={{
        text: words("room.transcript.text"),
        origin: words("room.transcript.whose"),
        madeBy: words("room.transcript.madeBy"),
      }}
    >
      {(fields) => (
        <>
          <InputField
            id={fields.id("file")}
            name="file"
            type="file"
            accept=".vtt,.srt,.txt"
            label={words("room.transcript.file")}
            hint={words("room.transcript.fileHint")}
            error={fields.error("file")}
          />
          <TextareaField {...fields.field("text")} label={words("room.transcript.text")} rows={5} />
          <Choices
            id={fields.id("origin")}
            name="origin"
            legend={words("room.transcript.whose")}
            error={fields.error("origin")}
            has={(value) => fields.has("origin", value)}
            choices={transcriptOrigins.map((value) => ({
              value,
              label: words(`room.transcript.origin.${value}`),
            }))}
          />
          <InputField
            {...fields.field("madeBy")}
            label={words("room.transcript.madeBy")}
            hint={words("room.transcript.madeByHint")}
            autoComplete="off"
            maxLength={200}
          />
        </>
      )}
    </StudioForm>
  );
}
