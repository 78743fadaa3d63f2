"use client";

import { scales } from "#components/capture/figure-words.ts";
import type { FormFields } from "#components/studio/form-fields.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { operations } from "#domain/evidence/formula.ts";
import type { DerivationView } from "#domain/indicators/view.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";

/** How the values that were taken are reckoned. */
export function DerivationForm({
  action,
  vintageIds,
}: {
  action: FormAction<"done">;
  vintageIds: readonly string[];
}) {
  const words = getIndicatorsWords("en");
  const evidence = getEvidenceWords("en");
  return (
    <StudioForm
      id="derivation"
      action={action}
      submit={words("derivations.make")}
      tone="primary"
      hidden={{ vintageIds: vintageIds.join(" ") }}
      stored={{ operation: "sum", scale: "9", decimals: "1" }}
      labels={{
        title: words("derivations.name"),
        decimals: words("derivations.decimals"),
      }}
    >
      {({ field }) => (
        <>
          <SelectField
            {...field("operation")}
            label={words("derivations.operation")}
            options={operations.map((operation) => ({
              value: operation,
              label: words(`operations.${operation}`),
            }))}
          />
          <TitleField field={field} />
          <div className="form-pair">
            <SelectField
              {...field("scale")}
              label={words("derivations.scale")}
              hint={words("derivations.scaleHint")}
              options={scales.map((power) => ({
                value: String(power),
                label: evidence(`figureForm.scale${power}`),
              }))}
            />
            <InputField
              {...field("decimals")}
              label={words("derivations.decimals")}
              hint={words("derivations.decimalsHint")}
              inputMode="numeric"
              autoComplete="off"
            />
          </div>
          <TextareaField
            {...field("mixesBecause")}
            label={words("derivations.mixesBecause")}
            hint={words("derivations.mixesHint")}
            maxLength={2000}
          />
        </>
      )}
    </StudioForm>
  );
}

export function RerunForm({
  action,
  derivationId,
}: {
  action: FormAction<"done">;
  derivationId: string;
}) {
  const words = getIndicatorsWords("en");
  return (
    <StudioForm
      id="rerun"
      action={action}
      submit={words("derivations.rerun")}
      tone="primary"
      hidden={{ derivationId }}
    />
  );
}

/** Calls a derivation otherwise. */
export function UpdateDerivationForm({
  action,
  derivation: { id, revision, title },
}: {
  action: FormAction<"done">;
  derivation: Pick<DerivationView, "id" | "revision" | "title">;
}) {
  const words = getIndicatorsWords("en");
  return (
    <StudioForm
      id="change"
      action={action}
      fold={words("derivations.change")}
      submit={words("fields.save")}
      done={words("fields.saved")}
      hidden={{ derivationId: id, revision }}
      stored={{ title }}
      labels={{ title: words("derivations.name") }}
    >
      {({ field }) => (
        <>
          <p>{words("derivations.changeHint")}</p>
          <TitleField field={field} />
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
      label={words("derivations.name")}
      hint={words("derivations.nameHint")}
      maxLength={300}
      autoComplete="off"
    />
  );
}
