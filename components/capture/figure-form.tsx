"use client";

import { Combobox } from "#components/ui/combobox.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { observationStatuses, qualifiers, unitKinds } from "#domain/evidence/figure.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import { nameQualifier, natures, scales } from "./figure-words.ts";
import { NewSeriesFields } from "./new-series-fields.tsx";
import { RivalsNote } from "./rivals-note.tsx";
import type {
  FigureDraft,
  IndicatorChoice,
  RoomActions,
  SaidProblem,
  SeriesChoice,
} from "./room-types.ts";
import { SpeakerField } from "./speaker-field.tsx";

type FigureActions = Pick<
  RoomActions,
  "findSpeakers" | "findSeries" | "findOrganisations" | "listRivals"
>;

/** What a figure is a value of, its value as the text writes it, and who says so. The fields only. */
export function FigureFields({
  prefix,
  draft,
  onChange,
  problems,
  textSays,
  on,
  asked,
  indicators,
  actions,
}: {
  prefix: string;
  draft: FigureDraft;
  onChange: (draft: FigureDraft) => void;
  problems: readonly SaidProblem[];
  textSays: { name: string; role: string | null } | null;
  on: string;
  asked: number;
  indicators: readonly IndicatorChoice[];
  actions: FigureActions;
}) {
  const words = getEvidenceWords("en");
  const findError = (name: string) => problems.find(({ fieldId }) => fieldId === name)?.text;
  const input = (name: "what" | "period" | "value" | "low" | "high" | "note" | "heedNote") => ({
    id: `${prefix}-${name}`,
    error: findError(name),
    value: draft[name],
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...draft, [name]: event.target.value }),
    autoComplete: "off",
  });
  const searchSeries = async (typed: string) => {
    const found = await actions.findSeries(typed);
    return found.map((series) => ({
      id: series.id,
      label: series.label,
      detail: series.detail,
      value: series,
    }));
  };
  const isRange = draft.low !== "" || draft.high !== "";
  return (
    <>
      <SelectField
        id={`${prefix}-target`}
        label={words("figureForm.keepAs")}
        value={draft.target}
        onChange={(event) => onChange({ ...draft, target: readTarget(event.target.value) })}
        options={[
          { value: "stated", label: words("figureForm.stated") },
          { value: "series", label: words("figureForm.series") },
          { value: "new_series", label: words("figureForm.newSeries") },
        ]}
      />
      {draft.target === "stated" ? (
        <InputField {...input("what")} label={words("figureForm.what")} />
      ) : null}
      {draft.target === "series" ? (
        <Combobox<SeriesChoice>
          id={`${prefix}-series`}
          label={words("figureForm.seriesLabel")}
          error={findError("series")}
          chosen={draft.series ? `${draft.series.label} · ${draft.series.detail}` : ""}
          placeholder={words("figureForm.seriesHint")}
          search={searchSeries}
          onChoose={(series) => onChange({ ...draft, series })}
          open={asked}
        />
      ) : null}
      {draft.target === "new_series" ? (
        <NewSeriesFields
          prefix={prefix}
          series={draft.newSeries}
          onChange={(newSeries) => onChange({ ...draft, newSeries })}
          indicators={indicators}
          findError={findError}
          findOrganisations={actions.findOrganisations}
        />
      ) : null}
      <InputField
        {...input("period")}
        label={words("figureForm.period")}
        placeholder={words("figureForm.periodHint")}
      />
      {isRange ? (
        <>
          <InputField {...input("low")} label={words("figureForm.low")} inputMode="decimal" />
          <InputField {...input("high")} label={words("figureForm.high")} inputMode="decimal" />
        </>
      ) : (
        <InputField {...input("value")} label={words("figureForm.value")} inputMode="decimal" />
      )}
      <SelectField
        id={`${prefix}-scale`}
        label={words("figureForm.scale")}
        value={String(draft.scale)}
        onChange={(event) => onChange({ ...draft, scale: Number(event.target.value) })}
        options={scales.map((scale) => ({
          value: String(scale),
          label: words(`figureForm.scale${scale}`),
        }))}
      />
      <SelectField
        id={`${prefix}-unit-kind`}
        label={words("figureForm.unitKind")}
        value={draft.unit.kind}
        onChange={(event) => {
          const kind = unitKinds.find((each) => each === event.target.value);
          if (kind) onChange({ ...draft, unit: { kind, code: draft.unit.code } });
        }}
        options={unitKinds.map((kind) => ({ value: kind, label: words(`unitKinds.${kind}`) }))}
      />
      {["currency", "measure", "count"].includes(draft.unit.kind) ? (
        <InputField
          id={`${prefix}-unit-code`}
          label={words("figureForm.unitCode")}
          value={draft.unit.code ?? ""}
          onChange={(event) =>
            onChange({ ...draft, unit: { ...draft.unit, code: event.target.value || null } })
          }
          autoComplete="off"
          spellCheck={false}
        />
      ) : null}
      <SelectField
        id={`${prefix}-qualifier`}
        label={words("figureForm.qualifier")}
        value={draft.qualifier}
        onChange={(event) => {
          const qualifier = qualifiers.find((each) => each === event.target.value);
          if (qualifier) onChange({ ...draft, qualifier });
        }}
        options={qualifiers.map((each) => ({ value: each, label: nameQualifier(each) }))}
      />
      <SelectField
        id={`${prefix}-nature`}
        label={words("figureForm.nature")}
        value={draft.nature}
        onChange={(event) => {
          const nature = natures.find((each) => each === event.target.value);
          if (nature) onChange({ ...draft, nature });
        }}
        options={natures.map((each) => ({ value: each, label: words(`natures.${each}`) }))}
      />
      <SelectField
        id={`${prefix}-status`}
        label={words("figureForm.status")}
        value={draft.status}
        onChange={(event) => {
          const status = observationStatuses.find((each) => each === event.target.value);
          if (status) onChange({ ...draft, status });
        }}
        options={observationStatuses.map((each) => ({
          value: each,
          label: words(`statuses.${each}`),
        }))}
      />
      <SpeakerField
        prefix={`${prefix}-by`}
        label={words("figureForm.saidBy")}
        chosen={draft.saidBy}
        textSays={textSays}
        on={on}
        error={findError("speaker")}
        noneLabel={{ label: words("figureForm.saidByNobody"), detail: "" }}
        placeholder={words("figureForm.saidByNobody")}
        findSpeakers={actions.findSpeakers}
        onChoose={(saidBy) =>
          onChange({ ...draft, saidBy: saidBy.kind === "nobody" ? null : saidBy })
        }
      />
      <details className="fold more">
        <summary>{words("figureForm.more")}</summary>
        <SelectField
          id={`${prefix}-period-kind`}
          label={words("figureForm.periodKind")}
          value={draft.periodKind}
          onChange={(event) =>
            onChange({ ...draft, periodKind: event.target.value === "as_of" ? "as_of" : "over" })
          }
          options={[
            { value: "over", label: words("figureForm.over") },
            { value: "as_of", label: words("figureForm.asOf") },
          ]}
        />
        {isRange ? null : (
          <InputField
            {...input("low")}
            label={`${words("figureForm.range")}: ${words("figureForm.low").toLowerCase()}`}
            onChange={(event) => onChange({ ...draft, low: event.target.value, value: "" })}
            inputMode="decimal"
          />
        )}
        <InputField {...input("note")} label={words("figureForm.note")} />
      </details>
      {draft.heedNote !== "" || findError("heedNote") !== undefined ? (
        <InputField
          {...input("heedNote")}
          label={words("figureForm.heedNote")}
          hint={words("figureForm.heedNoteHint")}
          maxLength={1000}
        />
      ) : null}
      {draft.target === "series" && draft.series ? (
        <RivalsNote
          seriesId={draft.series.id}
          period={draft.period}
          listRivals={actions.listRivals}
        />
      ) : null}
    </>
  );
}

function readTarget(text: string): FigureDraft["target"] {
  return text === "series" || text === "new_series" ? text : "stated";
}
