"use client";

import { Combobox, type ComboboxOption } from "#components/ui/combobox.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { getEvidenceWords } from "#messages/evidence.ts";
import type { IndicatorChoice, NewSeries, RoomActions } from "./room-types.ts";

type Compiler = { id: string; name: string } | null;

/** What a new series measures, for where, and how it is counted. Left empty means not stated, which is a value of its own. */
export function NewSeriesFields({
  prefix,
  series,
  onChange,
  indicators,
  findError,
  findOrganisations,
}: {
  prefix: string;
  series: NewSeries;
  onChange: (series: NewSeries) => void;
  indicators: readonly IndicatorChoice[];
  findError: (name: string) => string | undefined;
  findOrganisations: RoomActions["findOrganisations"];
}) {
  const words = getEvidenceWords("en");
  const input = (name: Exclude<keyof NewSeries, "compiler">) => ({
    id: `${prefix}-${name}`,
    error: findError(name),
    value: series[name],
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...series, [name]: event.target.value }),
    autoComplete: "off",
  });
  const searchCompilers = async (typed: string): Promise<ComboboxOption<Compiler>[]> => {
    const found = await findOrganisations(typed);
    return [
      ...found.map((each) => ({ id: each.id, label: each.name, value: each })),
      { id: "none", label: words("figureForm.notStated"), value: null },
    ];
  };
  return (
    <>
      <SelectField
        id={`${prefix}-new-series`}
        label={words("figureForm.indicator")}
        value={series.indicatorId}
        onChange={(event) => onChange({ ...series, indicatorId: event.target.value })}
        options={[
          { value: "", label: words("figureForm.newIndicator") },
          ...indicators.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      {series.indicatorId === "" ? (
        <InputField {...input("indicatorTitle")} label={words("figureForm.indicatorTitle")} />
      ) : null}
      <InputField
        {...input("coverage")}
        label={words("figureForm.coverage")}
        placeholder={words("figureForm.notStated")}
      />
      <Combobox<Compiler>
        id={`${prefix}-compiler`}
        label={words("figureForm.compiler")}
        chosen={series.compiler?.name ?? ""}
        placeholder={words("figureForm.notStated")}
        search={searchCompilers}
        onChoose={(compiler) => onChange({ ...series, compiler })}
      />
      <InputField {...input("area")} label={words("figureForm.area")} />
      <InputField {...input("counterpart")} label={words("figureForm.counterpart")} />
      <InputField {...input("flow")} label={words("figureForm.flow")} />
      <InputField {...input("breakdown")} label={words("figureForm.breakdown")} />
      <InputField
        {...input("priceBasis")}
        label={words("figureForm.priceBasis")}
        placeholder={words("figureForm.notStated")}
      />
    </>
  );
}
