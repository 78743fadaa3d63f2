import type { FormFields } from "#components/studio/form-fields.ts";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { unitKinds } from "#domain/evidence/figure.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";

/** The unit that something is measured in: its kind, and which. */
export function UnitFields({ field }: Pick<FormFields, "field">) {
  const words = getIndicatorsWords("en");
  const evidence = getEvidenceWords("en");
  return (
    <div className="form-pair">
      <SelectField
        {...field("unitKind")}
        label={words("fields.unitKind")}
        options={unitKinds.map((kind) => ({ value: kind, label: evidence(`unitKinds.${kind}`) }))}
      />
      <InputField
        {...field("unitCode")}
        label={words("fields.unitCode")}
        hint={words("fields.unitCodeHint")}
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  );
}
