"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { PlaceInText } from "#domain/capture/queries-texts.ts";
import { scaleDecimal } from "#domain/evidence/decimal.ts";
import { readFigures } from "#domain/evidence/extract/read-figures.ts";
import type { FigureValue } from "#domain/evidence/figure.ts";
import { localeOf } from "#domain/evidence/format-date.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import { bindFigure } from "../bind.ts";
import type { Desk, DeskDialog } from "../desk.ts";
import { makeOnce } from "./make-once.ts";
import type { FormProblem, MakeActions } from "./passage-requests.ts";
import { PlaceField } from "./place-field.tsx";

/** A figure of a series, as the dialog offers it. */
export type SeriesChoice = { id: string; label: string };

const natures = ["count", "forecast", "plan", "claim"] as const;

/** A statistic from words of the draft: a stated figure, or one of a series; without a passage, and saying why. */
export function MakeStatisticDialog({
  desk,
  dialog,
  series,
  makeStatistic,
}: {
  desk: Desk;
  dialog: Extract<DeskDialog, { kind: "makeStatistic" }>;
  series: readonly SeriesChoice[];
  makeStatistic: MakeActions["makeStatistic"];
}) {
  const { words } = desk;
  const figure = dialog.figure ?? readOnly(dialog.words, desk.language);
  const [seriesId, setSeriesId] = useState("");
  const [what, setWhat] = useState("");
  const [period, setPeriod] = useState(figure ? readPeriod(desk, dialog) : "");
  const [nature, setNature] = useState<(typeof natures)[number]>("count");
  const [place, setPlace] = useState<PlaceInText | null>(null);
  const [because, setBecause] = useState("");
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [once] = useState(() => makeOnce<StatisticIds>(desk, toQuestion));
  const close = () => desk.dialog.set(null);
  const errorOf = (fieldId: string) => problems.find((one) => one.fieldId === fieldId)?.text;

  const make = async (value: FigureValue) => {
    setIsBusy(true);
    const target =
      seriesId === ""
        ? { kind: "stated" as const, what, unit: value.unit }
        : { kind: "series" as const, seriesId };
    const origin = place ? toOrigin(place.reference) : { kind: "none" as const, because };
    const input = { target, period, nature, value: { ...toReported(value), origin } };
    const made = await once(() => makeStatistic(input));
    setIsBusy(false);
    if (!made.ok) return setProblems(made.problems);
    const { statisticId, vintageId } = made.ids;
    close();
    bindFigure(desk, dialog.span, { type: "statistic", ids: { statisticId, vintageId }, value });
  };

  if (!figure)
    return (
      <Dialog open title={words("makeStatistic.title")} onClose={close}>
        <Notice tone="warn">
          <p>{words("makeStatistic.unread")}</p>
        </Notice>
        <div className="actions">
          <Button onClick={close}>{words("dialog.cancel")}</Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog open title={words("makeStatistic.title")} onClose={close}>
      <form
        className="form-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void make(figure);
        }}
      >
        <p>
          {words("makeStatistic.text", { words: dialog.words })}
          <br />
          {words("makeStatistic.value")}:{" "}
          <strong>{formatFigure(figure, null, localeOf(desk.language))}</strong>
        </p>
        <ErrorSummary title={words("save.refused")} problems={problems} />
        <InputField
          id="what"
          label={words("makeStatistic.what")}
          hint={words("makeStatistic.whatHint")}
          error={errorOf("target.what")}
          value={what}
          disabled={seriesId !== ""}
          autoComplete="off"
          onChange={(event) => setWhat(event.target.value)}
        />
        <SelectField
          id="seriesId"
          label={words("makeStatistic.target")}
          value={seriesId}
          onChange={(event) => setSeriesId(event.target.value)}
          options={[
            { value: "", label: words("makeStatistic.stated") },
            ...series.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
        <InputField
          id="period"
          label={words("makeStatistic.period")}
          hint={words("makeStatistic.periodHint")}
          error={errorOf("period")}
          value={period}
          autoComplete="off"
          onChange={(event) => setPeriod(event.target.value)}
        />
        <SelectField
          id="nature"
          label={words("makeStatistic.nature")}
          value={nature}
          onChange={(event) =>
            setNature(natures.find((one) => one === event.target.value) ?? "count")
          }
          options={natures.map((one) => ({
            value: one,
            label: words(`makeStatistic.natures.${one}`),
          }))}
        />
        <PlaceField
          desk={desk}
          words={dialog.words}
          chosen={place}
          onChoose={setPlace}
          none={words("place.none")}
        />
        {place ? null : (
          <TextareaField
            id="because"
            label={words("makeStatistic.because")}
            hint={words("makeStatistic.becauseHint")}
            error={errorOf("value.origin.because") ?? errorOf("value.origin")}
            value={because}
            onChange={(event) => setBecause(event.target.value)}
          />
        )}
        <div className="actions">
          <Button type="submit" tone="primary" aria-disabled={isBusy}>
            {words("makeStatistic.submit")}
          </Button>
          <Button onClick={close}>{words("dialog.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function toOrigin(reference: PlaceInText["reference"]) {
  return "passageId" in reference
    ? { kind: "passage" as const, ...reference }
    : { kind: "span" as const, ...reference };
}

type StatisticIds = { statisticId: string; vintageId: string };

const toQuestion = ({ vintageId }: StatisticIds) => ({ vintageIds: [vintageId] });

function readOnly(text: string, language: string): FigureValue | null {
  const [only, ...others] = readFigures(text, { language });
  if (!only || others.length > 0) return null;
  const { value, low, high, qualifier, unit } = only;
  return { value, low, high, qualifier, unit };
}

/** The year that the sentence names, where it names one: a first guess, to be looked at. */
function readPeriod(desk: Desk, { span }: { span: { from: number } }): string {
  const { parent } = desk.editor.state.doc.resolve(span.from);
  const years = [...new Set(parent.textContent.match(/\b(?:19|20)\d{2}\b/g) ?? [])];
  return years.length === 1 ? (years[0] ?? "") : "";
}

/** Forty-nine billion is kept as 49 at the scale 9, as a source would write it; 1,500 stays 1,500. */
function toReported({ value, low, high, qualifier }: FigureValue) {
  const digits = [value, low, high].map(
    (decimal) => /^-?(\d+)/.exec(decimal ?? "")?.[1]?.length ?? 0,
  );
  const scale = [12, 9, 6].find((power) => Math.max(...digits) > power) ?? 0;
  const shift = (decimal: string | null) =>
    decimal === null ? null : scaleDecimal(decimal, -scale);
  return { value: shift(value), low: shift(low), high: shift(high), scale, qualifier };
}
