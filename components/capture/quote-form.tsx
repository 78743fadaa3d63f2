"use client";

import { Field, InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { speechKinds } from "#domain/quotes/rules.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import type { QuoteDraft, RoomActions, SaidProblem } from "./room-types.ts";
import { SpeakerField } from "./speaker-field.tsx";

/** Who said it, when and as what. The fields only; whoever shows them brings the form and its buttons. */
export function QuoteFields({
  prefix,
  draft,
  onChange,
  problems,
  textSays,
  published,
  asked,
  findSpeakers,
}: {
  prefix: string;
  draft: QuoteDraft;
  onChange: (draft: QuoteDraft) => void;
  problems: readonly SaidProblem[];
  textSays: { name: string; role: string | null } | null;
  /** By which day roles are offered as long as that of the speech isn't known. */
  published: string;
  asked: number;
  findSpeakers: RoomActions["findSpeakers"];
}) {
  const words = getEvidenceWords("en");
  const findError = (name: string) => problems.find(({ fieldId }) => fieldId === name)?.text;
  const input = (
    name: "saidOn" | "occasion" | "spokenLanguage" | "translator" | "originalNotHeldBecause",
  ) => ({
    id: `${prefix}-${name}`,
    error: findError(name),
    value: draft[name],
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...draft, [name]: event.target.value }),
    autoComplete: "off",
  });
  const statuses = [
    { value: "", label: words("quoteForm.translationAsSource") },
    { value: "official", label: words("quoteForm.translationOfficial") },
    { value: "agency", label: words("quoteForm.translationAgency") },
    { value: "ours", label: words("quoteForm.translationOurs") },
  ] as const;
  return (
    <>
      <SpeakerField
        prefix={prefix}
        label={words("quoteForm.speaker")}
        chosen={draft.speaker}
        textSays={textSays}
        on={draft.saidOn || published}
        error={findError("speaker")}
        asked={asked}
        noneLabel={{ label: words("quoteForm.nobody"), detail: words("quoteForm.nobodyDetail") }}
        findSpeakers={findSpeakers}
        onChoose={(speaker) => onChange({ ...draft, speaker })}
      />
      <InputField {...input("saidOn")} label={words("quoteForm.saidOn")} />
      <InputField {...input("occasion")} label={words("quoteForm.occasion")} />
      <SelectField
        id={`${prefix}-speech`}
        label={words("quoteForm.speech")}
        value={draft.speech}
        onChange={(event) =>
          onChange({
            ...draft,
            speech: speechKinds.find((kind) => kind === event.target.value) ?? draft.speech,
          })
        }
        options={speechKinds.map((kind) => ({ value: kind, label: words(`quoteForm.${kind}`) }))}
      />
      <details className="fold more">
        <summary>{words("quoteForm.more")}</summary>
        <TextareaField
          id={`${prefix}-words`}
          label={words("quoteForm.words")}
          hint={words("quoteForm.wordsHint")}
          error={findError("text")}
          value={draft.words}
          onChange={(event) => onChange({ ...draft, words: event.target.value })}
        />
        <InputField {...input("spokenLanguage")} label={words("quoteForm.spokenLanguage")} />
        <Field
          id={`${prefix}-translation`}
          label={words("quoteForm.translation")}
          error={findError("translation")}
        >
          <select
            className="input"
            id={`${prefix}-translation`}
            value={draft.translationStatus}
            onChange={(event) => {
              const chosen = statuses.find(({ value }) => value === event.target.value);
              if (chosen) onChange({ ...draft, translationStatus: chosen.value });
            }}
          >
            {statuses.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Field>
        <InputField {...input("translator")} label={words("quoteForm.translator")} />
        <InputField
          {...input("originalNotHeldBecause")}
          label={words("quoteForm.originalNotHeld")}
        />
      </details>
    </>
  );
}
