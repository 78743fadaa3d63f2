"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { InputField } from "#components/ui/field.tsx";
import type { FigureValue } from "#domain/evidence/figure.ts";
import { localeOf } from "#domain/evidence/format-date.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import { findEvidence } from "#domain/evidence/lint/snapshot.ts";
import { readBack } from "#domain/evidence/read-back.ts";
import { wordsCharsMax } from "#domain/richtext/attributes.ts";
import type { EvidenceRef, FigureRef } from "#domain/richtext/evidence-nodes.ts";
import { projectText } from "#domain/richtext/project-text.ts";
import type { Desk } from "../desk.ts";
import { setNode, takeVintage, unbind } from "../edit-evidence.ts";
import { replaceEvidence } from "../fixes.ts";

type Selected = { pos: number; ref: EvidenceRef };

/** What stands behind a selected place, how it is worded, and what can be done with it. */
export function EvidenceDetails({ desk, selected }: { desk: Desk; selected: Selected }) {
  const { words } = desk;
  const { pos, ref } = selected;
  const node = desk.editor.state.doc.nodeAt(pos);
  if (!node) return null;
  const rows = listRows(desk, ref);
  const newer =
    ref.kind === "statistic"
      ? findEvidence(desk.evidence.get().statistics, ref.vintageId)?.newer
      : null;
  return (
    <section className="evidence-details" aria-label={words(`evidence.kind.${ref.kind}`)}>
      <h3 className="panel-title">{words(`evidence.kind.${ref.kind}`)}</h3>
      <dl className="form-grid">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {newer && ref.kind === "statistic" && desk.isEditable ? (
        <p>
          {words("evidence.superseded", { value: print(desk, newer.figure) })}{" "}
          <Button
            size="small"
            onClick={() =>
              void takeVintage(desk, ref.nodeId, {
                statisticId: ref.statisticId,
                vintageId: newer.vintageId,
              })
            }
          >
            {words("evidence.take")}
          </Button>
        </p>
      ) : null}
      {desk.isEditable && (ref.kind === "statistic" || ref.kind === "derived") ? (
        <FigureWords key={`${ref.nodeId} ${ref.words}`} desk={desk} place={{ pos, ref }} />
      ) : null}
      <div className="actions" hidden={!desk.isEditable}>
        <Button
          size="small"
          onClick={() => replaceEvidence(desk, { from: pos, to: pos + node.nodeSize })}
        >
          {words("evidence.replace")}
        </Button>
        <Button size="small" onClick={() => unbind(desk, pos)}>
          {words("evidence.unbind")}
        </Button>
        {(ref.kind === "quote" || ref.kind === "inlineQuote") && ref.ranges !== null ? (
          <Button size="small" onClick={() => setNode(desk, ref.nodeId, { ranges: null })}>
            {words("evidence.whole")}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function FigureWords({ desk, place }: { desk: Desk; place: { pos: number; ref: FigureRef } }) {
  const { words } = desk;
  const { pos, ref } = place;
  const [typed, setTyped] = useState(ref.words ?? "");
  const figure = figureOf(desk, ref);
  const says = figure && typed.trim() !== "" ? judge(desk, { pos, typed, figure }) : null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setNode(desk, ref.nodeId, { words: typed.trim() === "" ? null : typed.trim() });
        desk.editor.view.focus();
      }}
    >
      <InputField
        id="evidence-words"
        label={words("evidence.words")}
        hint={words("evidence.wordsHint")}
        error={says && says !== "ok" ? words(`evidence.readBack.${says}`) : undefined}
        value={typed}
        maxLength={wordsCharsMax}
        placeholder={figure ? print(desk, figure) : undefined}
        autoComplete="off"
        lang={desk.language}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="small" role="status">
        {says === "ok" ? words("evidence.readBack.ok") : null}
      </p>
      <Button type="submit" size="small">
        {words("evidence.setWords")}
      </Button>
      <Checkbox
        id="evidence-key"
        label={words("evidence.key")}
        checked={ref.key}
        onChange={(event) => setNode(desk, ref.nodeId, { key: event.target.checked })}
      />
    </form>
  );
}

/** Whether words would say the figure where it stands, with what the sentence says around it. */
function judge(
  desk: Desk,
  { pos, typed, figure }: { pos: number; typed: string; figure: FigureValue },
): "ok" | "value" | "unit" | "qualifier" | "not_a_figure" {
  const { state } = desk.editor;
  const own = state.doc.nodeAt(pos);
  const { parent } = state.doc.resolve(pos);
  const context = projectText(parent, (node) =>
    node === own ? typed : desk.evidence.print(node),
  ).text;
  const result = readBack(typed, figure, { language: desk.language, context });
  return result.ok ? "ok" : result.reason;
}

function figureOf(desk: Desk, ref: FigureRef): FigureValue | null {
  const { statistics, runs } = desk.evidence.get();
  return (
    (ref.kind === "statistic"
      ? findEvidence(statistics, ref.vintageId)
      : findEvidence(runs, ref.runId)
    )?.figure ?? null
  );
}

function print(desk: Desk, figure: FigureValue): string {
  return formatFigure(figure, null, localeOf(desk.language));
}

function listRows(desk: Desk, ref: EvidenceRef): [string, string][] {
  const { words } = desk;
  const known = desk.evidence.get();
  const rows: [string, string | null | undefined][] = [];
  if (ref.kind === "statistic") {
    const one = findEvidence(known.statistics, ref.vintageId);
    rows.push(
      [words("evidence.stored"), one ? print(desk, one.figure) : null],
      [
        words("evidence.counts"),
        one && [one.label, one.series?.coverage].filter(Boolean).join(" · "),
      ],
      [words("evidence.period"), one?.period],
      [words("evidence.saidBy"), one?.saidBy],
      [words("evidence.code"), one?.code],
    );
  } else if (ref.kind === "derived") {
    const run = findEvidence(known.runs, ref.runId);
    rows.push(
      [words("evidence.stored"), run ? print(desk, run.figure) : null],
      [words("evidence.counts"), run?.label],
    );
  } else if (ref.kind === "quote" || ref.kind === "inlineQuote") {
    const wording = findEvidence(known.wordings, ref.wordingId);
    rows.push(
      [words("evidence.saidBy"), wording?.speaker ?? words("evidence.noSpeaker")],
      [words("evidence.stored"), wording?.text],
    );
  } else if (ref.kind === "sourceNote") {
    const passage = ref.passageId ? findEvidence(known.passages, ref.passageId) : null;
    rows.push([words("evidence.stored"), passage?.exact], [words("evidence.note"), ref.reason]);
  }
  return rows.flatMap(([name, value]) => (value ? [[name, value] satisfies [string, string]] : []));
}
