"use client";

import type { FormFields } from "#components/studio/form-fields.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Choices } from "#components/ui/choices.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField, type SelectOption } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { IndicatorView } from "#domain/indicators/view.ts";
import { indicatorLanguages } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { UnitFields } from "./unit-fields.tsx";

type Subject = { id: string; name: string };

const frequencies = ["annual", "half-yearly", "quarterly", "monthly", "irregular"] as const;

export function IndicatorForm({
  action,
  subjects,
}: {
  action: FormAction<"done">;
  subjects: readonly Subject[];
}) {
  const words = getIndicatorsWords("en");
  return (
    <StudioForm
      id="indicator"
      action={action}
      submit={words("fields.make")}
      tone="primary"
      stored={{ unitKind: "currency" }}
      labels={{
        title: words("fields.title"),
        slug: words("fields.slug"),
      }}
    >
      {({ field, id, has }) => (
        <>
          <TitleField field={field} />
          <InputField
            {...field("slug")}
            label={words("fields.slug")}
            hint={words("fields.slugHint")}
            maxLength={120}
            autoComplete="off"
            spellCheck={false}
          />
          <UnitFields field={field} />
          <TextFields field={field} />
          <SubjectBoxes subjects={subjects} id={id} has={has} />
          <TranslationFields field={field} />
        </>
      )}
    </StudioForm>
  );
}

export function UpdateIndicatorForm({
  action,
  indicator,
  subjects,
}: {
  action: FormAction<"done">;
  indicator: IndicatorView;
  subjects: readonly Subject[];
}) {
  const words = getIndicatorsWords("en");
  const { title, definition, method, limitations } = indicator;
  return (
    <StudioForm
      id="change"
      action={action}
      fold={words("fields.change")}
      submit={words("fields.save")}
      done={words("fields.saved")}
      hidden={{ indicatorId: indicator.id, revision: indicator.revision }}
      stored={{
        title,
        definition,
        method,
        limitations,
        frequency: indicator.frequency ?? "",
        subjectIds: indicator.subjectIds,
        ...flattenTranslations(indicator.translations),
      }}
      labels={{ title: words("fields.title") }}
    >
      {({ field, id, has }) => (
        <>
          <p>{words("fields.changeHint")}</p>
          <TitleField field={field} />
          <TextFields field={field} />
          <SubjectBoxes subjects={subjects} id={id} has={has} />
          <TranslationFields field={field} />
        </>
      )}
    </StudioForm>
  );
}

function TitleField({ field }: Pick<FormFields, "field">) {
  const words = getIndicatorsWords("en");
  return (
    <InputField
      {...field("title")}
      label={words("fields.title")}
      hint={words("fields.titleHint")}
      maxLength={300}
      autoComplete="off"
    />
  );
}

function TextFields({ field }: Pick<FormFields, "field">) {
  const words = getIndicatorsWords("en");
  return (
    <>
      <SelectField
        {...field("frequency")}
        label={words("fields.frequency")}
        options={[
          { value: "", label: words("notStated") },
          ...frequencies.map((value) => ({ value, label: words(`fields.frequencies.${value}`) })),
        ]}
      />
      {(["definition", "method", "limitations"] as const).map((name) => (
        <TextareaField
          key={name}
          {...field(name)}
          label={words(`fields.${name}`)}
          hint={words(`fields.${name}Hint`)}
        />
      ))}
    </>
  );
}

function SubjectBoxes({
  subjects,
  id,
  has,
}: Pick<FormFields, "id" | "has"> & { subjects: readonly Subject[] }) {
  const words = getIndicatorsWords("en");
  if (subjects.length === 0) return null;
  return (
    <Choices
      type="checkbox"
      id={id("subjectIds")}
      name="subjectIds"
      legend={words("fields.subjects")}
      choices={subjects.map((subject) => ({ value: subject.id, label: subject.name }))}
      has={(value) => has("subjectIds", value)}
    />
  );
}

/** The same texts for readers of other languages, folded up. */
function TranslationFields({ field }: Pick<FormFields, "field">) {
  const words = getIndicatorsWords("en");
  return indicatorLanguages.map((language) => (
    <details key={language}>
      <summary>{words(`fields.sameIn.${language}`)}</summary>
      <div className="page-stack" lang={language}>
        <InputField
          {...field(`${language}.title`)}
          label={words(`fields.inLanguage.${language}`, { field: words("fields.title") })}
          maxLength={300}
          autoComplete="off"
        />
        {(["definition", "method", "limitations"] as const).map((name) => (
          <TextareaField
            key={name}
            {...field(`${language}.${name}`)}
            label={words(`fields.inLanguage.${language}`, { field: words(`fields.${name}`) })}
          />
        ))}
      </div>
    </details>
  ));
}

function flattenTranslations(translations: IndicatorView["translations"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(translations).flatMap(([language, texts]) =>
      Object.entries(texts).map(([name, text]) => [`${language}.${name}`, text]),
    ),
  );
}

/** A way of counting an indicator. */
export function SeriesForm({
  action,
  indicatorId,
  compilers,
}: {
  action: FormAction<"done">;
  indicatorId: string;
  compilers: readonly SelectOption[];
}) {
  const words = getIndicatorsWords("en");
  return (
    <StudioForm
      id="series"
      action={action}
      fold={words("page.makeSeries")}
      submit={words("seriesFields.make")}
      done={words("page.seriesMade")}
      hidden={{ indicatorId }}
    >
      {({ field }) => {
        const text = (name: string) => ({ ...field(name), autoComplete: "off" });
        return (
          <>
            <fieldset className="form-group">
              <legend>{words("seriesFields.whereLegend")}</legend>
              <div className="form-pair">
                <InputField
                  {...text("area")}
                  label={words("seriesFields.area")}
                  hint={words("seriesFields.areaHint")}
                />
                <InputField {...text("counterpart")} label={words("seriesFields.counterpart")} />
                <InputField
                  {...text("flow")}
                  label={words("seriesFields.flow")}
                  hint={words("seriesFields.flowHint")}
                />
                <InputField
                  {...text("breakdown")}
                  label={words("seriesFields.breakdown")}
                  hint={words("seriesFields.breakdownHint")}
                />
              </div>
            </fieldset>
            <fieldset className="form-group">
              <legend>{words("seriesFields.howLegend")}</legend>
              <InputField
                {...text("coverage")}
                label={words("seriesFields.coverage")}
                hint={words("seriesFields.coverageHint")}
              />
              <SelectField
                {...field("compilerId")}
                label={words("seriesFields.compiler")}
                hint={words("seriesFields.compilerHint")}
                options={[{ value: "", label: words("notStated") }, ...compilers]}
              />
              <div className="form-pair">
                <InputField
                  {...text("currency")}
                  label={words("seriesFields.currency")}
                  hint={words("seriesFields.currencyHint")}
                />
                <InputField
                  {...text("priceBasis")}
                  label={words("seriesFields.priceBasis")}
                  hint={words("seriesFields.priceBasisHint")}
                />
              </div>
            </fieldset>
          </>
        );
      }}
    </StudioForm>
  );
}
