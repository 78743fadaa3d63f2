"use client";

import { type FormEvent, type RefObject, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { getEvidenceWords } from "#messages/evidence.ts";
import { FigureFields } from "./figure-form.tsx";
import { KnownReport } from "./known-report.tsx";
import { QuoteFields } from "./quote-form.tsx";
import type { Draft, IndicatorChoice, RoomActions, SaidProblem } from "./room-types.ts";

export type Making = { draft: Draft; problems: readonly SaidProblem[]; isPending: boolean };

/** Selected words: what to make of them, and then the form of that. */
export function SelectionPanel({
  words: selected,
  making,
  actions,
  indicators,
  published,
  form,
  onStart,
  onChange,
  onMake,
  onWitness,
  onCancel,
  notice,
}: {
  words: string;
  /** Null until somebody has said what the words are to become. */
  making: Making | null;
  actions: RoomActions;
  indicators: readonly IndicatorChoice[];
  published: string;
  form: RefObject<HTMLFormElement | null>;
  onStart: (kind: "quote" | "statistic" | "passage") => void;
  onChange: (draft: Draft) => void;
  onMake: () => void;
  /** Binds the words to the statistic that a refusal has named. */
  onWitness: () => void;
  onCancel: () => void;
  notice: string | null;
}) {
  const words = getEvidenceWords("en");
  const [asked] = useState(0);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onMake();
  };
  const common = { prefix: "selection", textSays: null, asked, onChange };
  return (
    <form ref={form} className="room-form" onSubmit={onSubmit} noValidate>
      <p className="room-kind">{words("select.title")}</p>
      <p className="room-context">
        <mark className="chosen">{selected}</mark>
      </p>
      {notice ? <Notice>{notice}</Notice> : null}
      {making ? (
        <>
          <ErrorSummary
            title={words("problemSummary")}
            problems={making.problems.map(({ text, fieldId }) => ({
              text,
              ...(fieldId && { fieldId: `selection-${fieldId}` }),
            }))}
          />
          <KnownReport problems={making.problems} onWitness={onWitness} />
          {making.draft.kind === "quote" ? (
            <QuoteFields
              {...common}
              draft={making.draft}
              problems={making.problems}
              published={published}
              findSpeakers={actions.findSpeakers}
            />
          ) : (
            <FigureFields
              {...common}
              draft={making.draft}
              problems={making.problems}
              on={published}
              indicators={indicators}
              actions={actions}
            />
          )}
          <div className="actions">
            <Button type="submit" tone="primary" aria-disabled={making.isPending || undefined}>
              {words("act.make")}
            </Button>
            <Button onClick={onCancel}>{words("act.cancel")}</Button>
          </div>
        </>
      ) : (
        <div className="actions">
          <Button onClick={() => onStart("quote")}>
            {words("select.quote")} <KeyHint keyName="q" />
          </Button>
          <Button onClick={() => onStart("statistic")}>
            {words("select.statistic")} <KeyHint keyName="n" />
          </Button>
          <Button onClick={() => onStart("passage")}>
            {words("select.passage")} <KeyHint keyName="p" />
          </Button>
        </div>
      )}
    </form>
  );
}
