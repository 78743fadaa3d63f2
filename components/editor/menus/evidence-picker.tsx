"use client";

import { useEffect, useState } from "react";
import { Kbd } from "#components/ui/kbd.tsx";
import type { Citable } from "#domain/briefs/desk-view.ts";
import { findEvidence } from "#domain/evidence/lint/snapshot.ts";
import { bindFigure, bindQuote, insertQuoteBlock } from "../bind.ts";
import type { Desk, Popup } from "../desk.ts";
import { searchEvidence } from "../evidence-requests.ts";
import { ChoicePopup, leavePopup } from "./choice-popup.tsx";
import { CitableLine } from "./citable-line.tsx";

const searchAfterMs = 120;

type Found = { state: "searching" | "found" | "failed"; citables: Citable[] };

/** Finds statistics, quotations and results, and binds one to the words that were selected, or puts it where the cursor was. */
export function EvidencePicker({
  desk,
  popup,
}: {
  desk: Desk;
  popup: Extract<Popup, { kind: "evidence" }>;
}) {
  const { words } = desk;
  const [query, setQuery] = useState(popup.query);
  const { state, citables } = useSearch(desk, query);
  const offered = popup.asBlock ? citables.filter(({ kind }) => kind === "quote") : citables;
  const status =
    state === "failed"
      ? words("picker.failed")
      : state === "searching"
        ? words("picker.loading")
        : offered.length === 0
          ? words("picker.none")
          : words("picker.found", { count: offered.length });
  return (
    <ChoicePopup
      desk={desk}
      span={popup.span}
      label={words(popup.asBlock ? "picker.quoteLabel" : "picker.label")}
      placeholder={words("picker.placeholder")}
      query={query}
      onQuery={setQuery}
      status={status}
      choices={offered.map((citable) => ({
        id: idOf(citable),
        render: <CitableLine desk={desk} citable={citable} span={popup.span} />,
      }))}
      foot={
        <>
          <span>
            <Kbd keys="↵" /> {words("picker.bind")}
          </span>
          <span>
            <Kbd keys="Shift+↵" /> {words("picker.asBlock")}
          </span>
          <span>
            <Kbd keys="Alt+N" /> {words("picker.new")}
          </span>
          <span>
            <Kbd keys="Alt+W" /> {words("picker.waive")}
          </span>
        </>
      }
      onChoose={(id, { shift }) => {
        const citable = offered.find((one) => idOf(one) === id);
        desk.popup.set(null);
        if (citable) insert(desk, popup, citable, { asBlock: popup.asBlock || shift });
      }}
      onLeave={(how) => leavePopup(desk, how, { popup, typed: popup.typed, query })}
    />
  );
}

/** What is found stays until the next answer is there: a list that blinks at every key can't be read. */
function useSearch(desk: Desk, query: string): Found {
  const [found, setFound] = useState<Found>({ state: "searching", citables: [] });
  useEffect(() => {
    const waiting = new AbortController();
    setFound((before) => ({ ...before, state: "searching" }));
    const timer = setTimeout(async () => {
      try {
        const { briefId, language } = desk;
        const answer = await searchEvidence({ briefId, language, query }, waiting.signal);
        desk.evidence.add(answer.evidence);
        setFound({ state: "found", citables: answer.citables });
      } catch {
        if (!waiting.signal.aborted) setFound({ state: "failed", citables: [] });
      }
    }, searchAfterMs);
    return () => {
      clearTimeout(timer);
      waiting.abort();
    };
  }, [desk, query]);
  return found;
}

function idOf(citable: Citable): string {
  switch (citable.kind) {
    case "statistic":
      return citable.vintageId;
    case "derived":
      return citable.runId;
    case "quote":
      return citable.wordingId;
  }
}

function insert(
  desk: Desk,
  { span }: Extract<Popup, { kind: "evidence" }>,
  citable: Citable,
  { asBlock }: { asBlock: boolean },
): void {
  const { statistics, runs, wordings } = desk.evidence.get();
  if (citable.kind === "quote") {
    const wording = findEvidence(wordings, citable.wordingId);
    if (!wording) return;
    const node = desk.editor.state.doc.nodeAt(span.from);
    const replacesBlock = node?.type.name === "quote";
    if (replacesBlock) return replaceQuoteBlock(desk, span.from, wording);
    return asBlock ? insertQuoteBlock(desk, span, wording) : bindQuote(desk, span, wording);
  }
  if (citable.kind === "statistic") {
    const { statisticId, vintageId } = citable;
    const value = findEvidence(statistics, vintageId)?.figure;
    if (value)
      bindFigure(desk, span, { type: "statistic", ids: { statisticId, vintageId }, value });
    return;
  }
  const { derivationId, runId } = citable;
  const value = findEvidence(runs, runId)?.figure;
  if (value) bindFigure(desk, span, { type: "derived", ids: { derivationId, runId }, value });
}

function replaceQuoteBlock(
  desk: Desk,
  pos: number,
  { quoteId, wordingId }: { quoteId: string; wordingId: string },
): void {
  const { state, view } = desk.editor;
  const { tr } = state;
  for (const [name, value] of Object.entries({ quoteId, wordingId, ranges: null }))
    tr.setNodeAttribute(pos, name, value);
  view.dispatch(tr);
  view.focus();
}
