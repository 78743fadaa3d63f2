import type { ComponentProps } from "react";
import { InputField } from "#components/ui/field.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { getSourcesWords } from "#messages/sources.ts";

type FieldSettings = Pick<
  ComponentProps<typeof InputField>,
  "id" | "name" | "defaultValue" | "error" | "note"
>;

/** Of an interview, how it was held and who noted it: the stylesheet shows them where the chosen kind of work is one. */
export function InterviewFields({ input }: { input: (name: string) => FieldSettings }) {
  const words = getSourcesWords("en");
  return (
    <div className="interview-fields">
      <p className="hint">{words("fields.intervieweeHint")}</p>
      <InputField
        {...input("interviewMedium")}
        label={words("fields.interviewMedium")}
        hint={words("fields.interviewMediumHint")}
        list="interview-media"
        maxLength={300}
        autoComplete="off"
      />
      <datalist id="interview-media">
        {(["phone", "person", "video", "writing"] as const).map((medium) => (
          <option key={medium} value={words(`fields.interviewMedia.${medium}`)} />
        ))}
      </datalist>
      <TextareaField
        {...input("interviewer")}
        label={words("fields.interviewer")}
        hint={words("fields.interviewerHint")}
        rows={2}
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  );
}
