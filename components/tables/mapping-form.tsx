"use client";

import { scales } from "#components/capture/figure-words.ts";
import type { FormFields } from "#components/studio/form-fields.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import {
  columnRoles,
  dateMeanings,
  dimensions,
  headerRoles,
  type MappingInput,
} from "#domain/indicators/imports/input-mapping.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import { getTablesWords } from "#messages/tables.ts";
import { nameColumn } from "./name-column.ts";

/** So many columns have a field each; those beyond are taken for what they seem to be. */
export const columnsShownMax = 60;
const headerRowsShown = 3;

/** What a table's columns, header and cells mean. It begins with what they seem to be. */
export function MappingForm({
  action,
  importId,
  revision,
  mapping,
  titles,
}: {
  action: FormAction<"done">;
  importId: string;
  revision: number;
  mapping: MappingInput;
  /** What stands above each column. */
  titles: readonly string[];
}) {
  const words = getTablesWords("en");
  const { columns, headers = [], fixed = {} } = mapping;
  const stored = {
    headerFrom: String(mapping.headerFrom),
    headerRows: String(mapping.headerRows),
    decimalSign: mapping.decimalSign ?? "",
    scale: String(mapping.scale ?? 0),
    dates: mapping.dates ?? "month",
    periodKind: mapping.periodKind ?? "over",
    knownFrom: mapping.knownFrom ?? "",
    because: mapping.because,
    ...Object.fromEntries(columns.map((role, at) => [`column-${at}`, role])),
    ...Object.fromEntries(headers.map((role, at) => [`header-${at}`, role])),
    ...Object.fromEntries(dimensions.map((name) => [`fixed-${name}`, fixed[name] ?? ""])),
  };
  return (
    <StudioForm
      id="mapping"
      action={action}
      submit={words("read")}
      tone="primary"
      hidden={{ importId, revision, sheet: mapping.sheet ?? 0 }}
      stored={stored}
    >
      {(fields) => (
        <>
          <fieldset className="form-group">
            <legend>{words("mappingTitle")}</legend>
            {columns.slice(0, columnsShownMax).map((_, at) => (
              <SelectField
                key={nameColumn(at)}
                {...fields.field(`column-${at}`)}
                label={
                  titles[at]
                    ? words("column", { letter: nameColumn(at), title: titles[at] })
                    : words("columnBare", { letter: nameColumn(at) })
                }
                options={columnRoles.map((value) => ({ value, label: words(`role.${value}`) }))}
              />
            ))}
            {columns.length > columnsShownMax ? (
              <p>{words("moreColumns", { count: columns.length - columnsShownMax })}</p>
            ) : null}
          </fieldset>
          <HeaderFields fields={fields} />
          <ReadingFields fields={fields} />
          <fieldset className="form-group">
            <legend>{words("fixedTitle")}</legend>
            <p>{words("fixedHint")}</p>
            {dimensions.map((name) => (
              <InputField
                key={name}
                {...fields.field(`fixed-${name}`)}
                label={words(`role.${name}`)}
                autoComplete="off"
              />
            ))}
          </fieldset>
          <InputField
            {...fields.field("because")}
            label={words("because")}
            hint={words("becauseHint")}
            maxLength={1000}
            autoComplete="off"
          />
        </>
      )}
    </StudioForm>
  );
}

function HeaderFields({ fields }: { fields: FormFields }) {
  const words = getTablesWords("en");
  return (
    <fieldset className="form-group">
      <legend>{words("headers")}</legend>
      <p>{words("headersHint")}</p>
      <div className="form-pair">
        <InputField
          {...fields.field("headerFrom")}
          label={words("headerFrom")}
          inputMode="numeric"
        />
        <InputField
          {...fields.field("headerRows")}
          label={words("headerRows")}
          hint={words("headerRowsHint")}
          inputMode="numeric"
        />
      </div>
      {Array.from({ length: headerRowsShown }, (_, at) => (
        <SelectField
          key={nameColumn(at)}
          {...fields.field(`header-${at}`)}
          label={words("headerRow", { n: at + 1 })}
          options={headerRoles.map((value) => ({ value, label: words(`role.${value}`) }))}
        />
      ))}
    </fieldset>
  );
}

function ReadingFields({ fields }: { fields: FormFields }) {
  const words = getTablesWords("en");
  const evidence = getEvidenceWords("en");
  return (
    <fieldset className="form-group">
      <legend>{words("readingTitle")}</legend>
      <div className="form-pair">
        <SelectField
          {...fields.field("decimalSign")}
          label={words("decimalSign")}
          options={[
            { value: "", label: words("decimalEither") },
            { value: ".", label: words("decimalPoint") },
            { value: ",", label: words("decimalComma") },
          ]}
        />
        <SelectField
          {...fields.field("scale")}
          label={words("scale")}
          options={scales.map((power) => ({
            value: String(power),
            label: evidence(`figureForm.scale${power}`),
          }))}
        />
      </div>
      <div className="form-pair">
        <SelectField
          {...fields.field("dates")}
          label={words("dates")}
          options={dateMeanings.map((value) => ({ value, label: words(`date.${value}`) }))}
        />
        <SelectField
          {...fields.field("periodKind")}
          label={words("periodKind")}
          options={[
            { value: "over", label: words("over") },
            { value: "as_of", label: words("asOf") },
          ]}
        />
      </div>
      <InputField
        {...fields.field("knownFrom")}
        label={words("knownFromDay")}
        hint={words("knownFromHint")}
        autoComplete="off"
      />
    </fieldset>
  );
}
