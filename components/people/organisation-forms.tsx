"use client";

import { WordsFields } from "#components/passages/words-fields.tsx";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Choices } from "#components/ui/choices.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField, type SelectOption } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { OrganisationView } from "#domain/people/view.ts";
import { getPeopleWords } from "#messages/people.ts";
import { NameFields, toNameValues } from "./name-fields.tsx";

type Action = FormAction<"done">;

const factKinds = ["owner", "funder", "legal_form"] as const;

/** Without an organisation: a new one. */
export function OrganisationForm({
  action,
  organisation,
}: {
  action: Action;
  organisation?: OrganisationView;
}) {
  const words = getPeopleWords("en");
  return (
    <StudioForm
      id="organisation"
      action={action}
      submit={words(organisation ? "names.save" : "organisation.make")}
      {...(organisation
        ? {
            fold: words("organisation.change"),
            done: words("names.saved"),
            hidden: { organisationId: organisation.id, revision: organisation.revision },
            stored: { ...toNameValues(organisation.names), note: organisation.note ?? "" },
          }
        : { tone: "primary" as const })}
    >
      {(fields) => (
        <>
          <NameFields fields={fields} {...(organisation && { names: organisation.names })} />
          <TextareaField
            {...fields.field("note")}
            label={words("organisation.note")}
            hint={words("organisation.noteHint")}
            maxLength={600}
          />
        </>
      )}
    </StudioForm>
  );
}

/** Owner, funder or legal form, with the passage that says so or the reason why there is none. */
export function AddFactForm({
  action,
  organisationId,
  organisations,
  captures,
}: {
  action: Action;
  organisationId: string;
  organisations: readonly SelectOption[];
  captures: readonly SelectOption[];
}) {
  const words = getPeopleWords("en");
  return (
    <StudioForm
      id="fact"
      action={action}
      fold={words("organisation.addFact")}
      submit={words("organisation.addFactSubmit")}
      done={words("organisation.factAdded")}
      hidden={{ organisationId }}
      stored={{ kind: "owner", origin: "words" }}
      labels={{
        text: words("organisation.factText"),
        from: words("role.from"),
        to: words("role.to"),
        because: words("organisation.because"),
      }}
    >
      {(fields) => (
        <>
          <SelectField
            {...fields.field("kind")}
            label={words("organisation.kind")}
            options={factKinds.map((kind) => ({
              value: kind,
              label: words(`organisation.${kind}`),
            }))}
          />
          <InputField
            {...fields.field("text")}
            label={words("organisation.factText")}
            hint={words("organisation.factTextHint")}
            maxLength={600}
            autoComplete="off"
          />
          <SelectField
            {...fields.field("relatedOrganisationId")}
            label={words("organisation.related")}
            options={[{ value: "", label: words("organisation.relatedNone") }, ...organisations]}
          />
          <p className="muted">{words("role.dateHint")}</p>
          <div className="form-pair">
            <InputField {...fields.field("from")} label={words("role.from")} autoComplete="off" />
            <InputField {...fields.field("to")} label={words("role.to")} autoComplete="off" />
          </div>
          <Choices
            className="origins"
            id={fields.id("origin")}
            name="origin"
            legend={words("organisation.originLegend")}
            error={fields.error("origin")}
            has={(value) => fields.has("origin", value)}
            choices={[
              {
                value: "words",
                label: words("organisation.words"),
                more: (
                  <div className="origin words">
                    <WordsFields fields={fields} captures={captures} />
                  </div>
                ),
              },
              {
                value: "none",
                label: words("organisation.none"),
                more: (
                  <div className="origin none">
                    <InputField
                      {...fields.field("because")}
                      label={words("organisation.because")}
                      hint={words("organisation.becauseHint")}
                      maxLength={600}
                      autoComplete="off"
                    />
                  </div>
                ),
              },
            ]}
          />
        </>
      )}
    </StudioForm>
  );
}
