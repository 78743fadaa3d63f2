"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Choices } from "#components/ui/choices.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { speechKinds } from "#domain/quotes/rules.ts";
import { getQuotesWords } from "#messages/quotes.ts";
import { type SpeakerGroup, SpeakerSelect } from "./speaker-select.tsx";

/** A new state: why, and who said it, when and as what. It starts from what is held now. */
export function ReviseQuoteForm({
  action,
  quoteId,
  revision,
  stored,
  speakers,
}: {
  action: FormAction<"done">;
  quoteId: string;
  revision: number;
  stored: Record<string, string>;
  speakers: readonly SpeakerGroup[];
}) {
  const words = getQuotesWords("en");
  return (
    <StudioForm
      id="revise"
      action={action}
      submit={words("revise.submit")}
      tone="primary"
      hidden={{ quoteId, revision }}
      stored={stored}
      labels={{
        cause: words("revise.causeLegend"),
        note: words("revise.note"),
        withheldDescription: words("revise.withheldDescription"),
        withheldReason: words("revise.withheldReason"),
        identity: words("revise.identity"),
        saidOn: words("revise.saidOn"),
        spokenLanguage: words("revise.spokenLanguage"),
        originalNotHeldBecause: words("revise.originalNotHeldBecause"),
      }}
    >
      {({ field, has, id, error }) => (
        <>
          <Choices
            id={id("cause")}
            name="cause"
            legend={words("revise.causeLegend")}
            error={error("cause")}
            has={(value) => has("cause", value)}
            choices={[
              {
                value: "our_error",
                label: words("revise.ourError"),
                hint: words("revise.ourErrorHint"),
              },
              {
                value: "new_evidence",
                label: words("revise.newEvidence"),
                hint: words("revise.newEvidenceHint"),
              },
            ]}
          />
          <TextareaField
            {...field("note")}
            label={words("revise.note")}
            hint={words("revise.noteHint")}
            maxLength={2000}
          />
          <SpeakerSelect
            {...field("speaker")}
            label={words("revise.speaker")}
            hint={words("revise.speakerHint")}
            choose={words("revise.speakerChoose")}
            groups={speakers}
          />
          <fieldset className="withheld-fields">
            <legend>{words("revise.withheldLegend")}</legend>
            <p>{words("revise.withheldIntro")}</p>
            <InputField
              {...field("withheldDescription")}
              label={words("revise.withheldDescription")}
              hint={words("revise.withheldDescriptionHint")}
              maxLength={300}
              autoComplete="off"
            />
            <InputField
              {...field("withheldReason")}
              label={words("revise.withheldReason")}
              maxLength={2000}
              autoComplete="off"
            />
            <InputField
              {...field("identity")}
              label={words("revise.identity")}
              hint={words("revise.identityHint")}
              maxLength={120}
              autoComplete="off"
              spellCheck={false}
            />
          </fieldset>
          <InputField
            {...field("saidOn")}
            label={words("revise.saidOn")}
            hint={words("revise.saidOnHint")}
            autoComplete="off"
          />
          <InputField
            {...field("occasion")}
            label={words("revise.occasion")}
            hint={words("revise.occasionHint")}
            maxLength={300}
            autoComplete="off"
          />
          <SelectField
            {...field("speech")}
            label={words("revise.speech")}
            options={speechKinds.map((kind) => ({ value: kind, label: words(`speech.${kind}`) }))}
          />
          <InputField
            {...field("spokenLanguage")}
            label={words("revise.spokenLanguage")}
            hint={words("revise.languageHint")}
            autoComplete="off"
            spellCheck={false}
          />
          <TextareaField
            {...field("originalNotHeldBecause")}
            label={words("revise.originalNotHeldBecause")}
            hint={words("revise.originalHint")}
            maxLength={2000}
          />
        </>
      )}
    </StudioForm>
  );
}
