"use client";

import { type FormEvent, useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { StatisticListing } from "#domain/indicators/view.ts";
import {
  chartKinds,
  chartPointsMax,
  isChartKind,
  subtitleCharsMax,
} from "#domain/richtext/attributes.ts";
import { readPoints } from "#domain/richtext/chart-points.ts";
import { insertBlock } from "../bind.ts";
import type { Desk, DeskDialog } from "../desk.ts";
import { findNode, setNode } from "../edit-evidence.ts";
import { askChartValues } from "../evidence-requests.ts";

export type SliceChoice = { id: string; label: string };

type Props = {
  desk: Desk;
  dialog: Extract<DeskDialog, { kind: "chart" }>;
  slices: readonly SliceChoice[];
};

/** A new chart, or which values one draws and how. Its values are those of the day on which they were chosen. */
export function ChartDialog({ desk, dialog, slices }: Props) {
  const { words, editor } = desk;
  const node = findNode(editor.state.doc, dialog.replaces)?.node ?? null;
  const [sliceId, setSliceId] = useState(String(node?.attrs.sliceId ?? ""));
  const [kind, setKind] = useState(String(node?.attrs.chart ?? "rivals"));
  const [title, setTitle] = useState("");
  const [subtitle, setSubtitle] = useState(String(node?.attrs.subtitle ?? ""));
  const { values, hasCome, isLost } = useSliceValues(desk, sliceId);
  const [left, setLeft] = useState<ReadonlySet<string> | null>(null);
  const [problems, setProblems] = useState<{ text: string; fieldId?: string }[]>([]);
  const drawn = new Set(node ? readPoints(node).map(([statisticId]) => statisticId) : []);
  const isChosen = ({ id }: StatisticListing) =>
    left === null
      ? drawn.size === 0 || drawn.has(id) || sliceId !== node?.attrs.sliceId
      : !left.has(id);
  const chosen = values.filter(isChosen);
  /** Saved before the values of its slice have come, a chart keeps those that it draws. */
  const keepsValues = !hasCome && node !== null && sliceId === node.attrs.sliceId;
  const close = () => desk.dialog.set(null);

  const choose = (value: StatisticListing, takes: boolean) => {
    const next = new Set(left ?? values.filter((one) => !isChosen(one)).map(({ id }) => id));
    if (takes) next.delete(value.id);
    else next.add(value.id);
    setLeft(next);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const lacks = [
      ...(sliceId === "" ? [{ text: words("chart.sliceMissing"), fieldId: "chart-slice" }] : []),
      ...(sliceId !== "" && !hasCome && !keepsValues ? [{ text: words("chart.waiting") }] : []),
      ...(hasCome && chosen.length === 0 ? [{ text: words("chart.valuesMissing") }] : []),
      ...(chosen.length > chartPointsMax
        ? [{ text: words("chart.tooMany", { max: chartPointsMax }) }]
        : []),
    ];
    setProblems(lacks);
    if (lacks.length > 0 || !isChartKind(kind)) return;
    const attrs = {
      chart: kind,
      subtitle: subtitle.replace(/\s+/gu, " ").trim(),
      ...(keepsValues
        ? {}
        : {
            points: chosen.map(({ id, vintageId }) => [id, vintageId]),
            sliceId,
            asOf: new Date().toISOString().slice(0, 10),
          }),
    };
    if (node) setNode(desk, dialog.replaces, attrs);
    else {
      const text = title.trim() === "" ? null : editor.schema.text(title.trim());
      const made = editor.schema.nodes.chart?.create(attrs, text);
      if (made) insertBlock(desk, editor.state.selection, made);
    }
    close();
    desk.linter.lintNow();
    editor.view.focus();
  };

  return (
    <Dialog open title={words(node ? "chart.changeTitle" : "chart.newTitle")} onClose={close}>
      <form className="form-stack" noValidate onSubmit={save}>
        <ErrorSummary title={words("save.refused")} problems={problems} />
        <SelectField
          id="chart-slice"
          label={words("chart.slice")}
          options={[
            { value: "", label: words("chart.chooseSlice") },
            ...slices.map(({ id, label }) => ({ value: id, label })),
          ]}
          value={sliceId}
          onChange={(event) => {
            setSliceId(event.target.value);
            setLeft(null);
          }}
        />
        <SelectField
          id="chart-kind"
          label={words("chart.kind")}
          hint={words(`chart.kindHints.${isChartKind(kind) ? kind : "rivals"}`)}
          options={chartKinds.map((one) => ({ value: one, label: words(`chart.kinds.${one}`) }))}
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        />
        {node ? null : (
          <InputField
            id="chart-title"
            label={words("chart.title")}
            hint={words("chart.titleHint")}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
        <InputField
          id="chart-subtitle"
          label={words("chart.subtitle")}
          hint={words("chart.subtitleHint")}
          maxLength={subtitleCharsMax}
          value={subtitle}
          onChange={(event) => setSubtitle(event.target.value)}
        />
        {isLost ? <p role="alert">{words("chart.lost")}</p> : null}
        {values.length === 0 ? null : (
          <fieldset className="chart-values">
            <legend>
              {words("chart.values", { chosen: chosen.length, count: values.length })}
            </legend>
            {values.map((value) => (
              <Checkbox
                key={value.id}
                id={`chart-value-${value.id}`}
                label={sayValue(value)}
                checked={isChosen(value)}
                onChange={(event) => choose(value, event.target.checked)}
              />
            ))}
          </fieldset>
        )}
        <div className="actions">
          <Button type="submit" tone="primary">
            {words(node ? "chart.save" : "chart.insert")}
          </Button>
          <Button onClick={close}>{words("dialog.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The values of a slice, and whether the server didn't answer; what they say is learnt, so that the linter knows it. */
function useSliceValues(desk: Desk, sliceId: string) {
  const [found, setFound] = useState<{ sliceId: string; values: StatisticListing[] } | null>(null);
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    if (sliceId === "") return;
    const asking = new AbortController();
    setIsLost(false);
    askChartValues(desk, sliceId, asking.signal).then(
      ({ values, evidence }) => {
        if (asking.signal.aborted) return;
        desk.evidence.add(evidence);
        setFound({ sliceId, values: [...values] });
      },
      () => setIsLost(!asking.signal.aborted),
    );
    return () => asking.abort();
  }, [desk, sliceId]);
  const hasCome = found !== null && found.sliceId === sliceId;
  return { values: hasCome ? found.values : [], hasCome, isLost };
}

function sayValue({
  period,
  printed,
  coverage,
  compiler,
  saidBy,
  source,
}: StatisticListing): string {
  return [period, printed, coverage, compiler, saidBy, source].filter(Boolean).join(" · ");
}
