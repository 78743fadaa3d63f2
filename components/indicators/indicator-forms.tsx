"use client";

import type { FormFields } from "#components/studio/form-fields.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField, type SelectOption } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { IndicatorView } from "#domain/indicators/view.ts";
import { getWords } from "#messages/words.ts";
import { UnitFields } from "./unit-fields.tsx";

export function IndicatorForm({ action }: { action: FormAction<"done"> }) {
  const words = getWords("en", "indicators");
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
      {({ field }) => (
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
        </>
      )}
    </StudioForm>
  );
}

export function UpdateIndicatorForm({
  action,
  indicator,
}: {
  action: FormAction<"done">;
  indicator: IndicatorView;
}) {
  const words = getWords("en", "indicators");
  const { title, definition, method, limitations } = indicator;
  return (
    <StudioForm
      id="change"
      action={action}
      fold={words("fields.change")}
      submit={words("fields.save")}
      done={words("fields.saved")}
      hidden={{ indicatorId: indicator.id, revision: indicator.revision }}
      stored={{ title, definition, method, limitations, frequency: indicator.frequency ?? "" }}
      labels={{ title: words("fields.title") }}
    >
      {({ field }) => (
        <>
          <p>{words("fields.changeHint")}</p>
          <TitleField field={field} />
          <TextFields field={field} />
        </>
      )}
    </StudioForm>
  );
}

function TitleField({ field }: Pick<FormFields, "field">) {
  const words = getWords("en", "indicators");
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
  const words = getWords("en", "indicators");
  return (
    <>
      <InputField
        {...field("frequency")}
        label={words("fields.frequency")}
        hint={words("fields.frequencyHint")}
        autoComplete="off"
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
  const words = getWords("en", "indicators");
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
