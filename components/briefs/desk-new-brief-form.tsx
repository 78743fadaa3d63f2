"use client";

import { useActionState, useState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { formatSlug } from "#domain/slug.ts";
import { getBriefsWords } from "#messages/briefs.ts";
import { deskWords } from "./desk-words.ts";

const words = getBriefsWords("en");

/** Title, address and language of a new brief. Without script the address is made from the title when it is left empty. */
export function NewBriefForm({ action }: { action: FormAction }) {
  const [state, send, isPending] = useActionState(action, emptyForm);
  const [title, setTitle] = useState(readValue(state, "title"));
  return (
    <form action={send} className="form-stack" noValidate>
      <ErrorSummary title={words("newBrief.problems")} problems={state.problems} />
      <InputField
        id="title"
        name="title"
        label={words("newBrief.heading")}
        hint={words("newBrief.headingHint")}
        error={readError(state, "title")}
        defaultValue={readValue(state, "title")}
        onChange={(event) => setTitle(event.target.value)}
        maxLength={300}
        autoComplete="off"
      />
      <InputField
        id="slug"
        name="slug"
        label={words("newBrief.slug")}
        hint={words("newBrief.slugHint")}
        error={readError(state, "slug")}
        defaultValue={readValue(state, "slug")}
        placeholder={formatSlug(title)}
        maxLength={120}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
      <SelectField
        id="language"
        name="language"
        label={words("newBrief.language")}
        error={readError(state, "language")}
        defaultValue={readValue(state, "language", "en")}
        options={[
          { value: "en", label: deskWords("language.en") },
          { value: "ru", label: deskWords("language.ru") },
          { value: "be", label: deskWords("language.be") },
        ]}
      />
      <div>
        <Button type="submit" tone="primary" aria-disabled={isPending}>
          {words("newBrief.create")}
        </Button>
      </div>
    </form>
  );
}
