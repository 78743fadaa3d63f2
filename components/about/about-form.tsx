"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { type AboutPage, aboutCharsMax } from "#domain/about/view.ts";
import { getAboutWords } from "#messages/about.ts";

/** The text of a page about the publication; `after` is the number of the one that it takes the place of. */
export function AboutForm({
  action,
  page,
  after,
  text,
}: {
  action: FormAction<"done">;
  page: AboutPage;
  after: number;
  text: string;
}) {
  const words = getAboutWords("en");
  return (
    <StudioForm
      id="about"
      action={action}
      submit={words("studio.save")}
      done={words("studio.saved")}
      tone="primary"
      hidden={{ page, after }}
      stored={{ text }}
      labels={{ text: words("studio.text") }}
    >
      {({ field }) => (
        <TextareaField
          {...field("text")}
          label={words("studio.text")}
          hint={words("studio.textHint")}
          rows={24}
          maxLength={aboutCharsMax}
        />
      )}
    </StudioForm>
  );
}
