"use client";

import { useState } from "react";
import { getEvidenceWords } from "#messages/evidence.ts";
import { draftFigure, emptyQuote, findMissing } from "./drafts.ts";
import { findKnown } from "./room.ts";
import type { Draft, FigureProposal, Made, Outcome, RoomActions, Span } from "./room-types.ts";
import type { Making } from "./selection-panel.tsx";
import type { useSelection } from "./use-selection.ts";

/** Making a quote, a statistic or a passage of selected words. */
export function useMaking({
  selection: { selected, hold, letGo },
  textLayerId,
  language,
  actions,
  onMade,
}: {
  selection: ReturnType<typeof useSelection>;
  textLayerId: string;
  language: string;
  actions: RoomActions;
  onMade: (made: Made | null, notice: string) => void;
}) {
  const words = getEvidenceWords("en");
  const [making, setMaking] = useState<Making | null>(null);
  const [notice, setNotice] = useState<string | null>(null);

  const cancel = () => {
    setMaking(null);
    setNotice(null);
  };
  const finish = (made: Made | null, said: string) => {
    cancel();
    letGo();
    onMade(made, said);
  };

  const start = async (kind: "quote" | "statistic" | "passage"): Promise<void> => {
    if (!selected) return;
    hold();
    const span = { textLayerId, start: selected.start, end: selected.end };
    setNotice(null);
    if (kind === "quote") {
      setMaking({ draft: emptyQuote, problems: [], isPending: false });
      return;
    }
    if (kind === "statistic") {
      const read = await actions.readFigure(span).catch(() => null);
      const context = { speakers: new Map(), seriesBefore: null };
      const draft = draftFigure(read ?? emptyFigure(selected.words), context);
      setMaking({ draft, problems: [], isPending: false });
      if (!read) setNotice(words("select.noFigure"));
      return;
    }
    const made = await actions.makePassage(span).catch(() => null);
    if (made?.ok) return finish(null, words("select.madePassage"));
    setNotice(made?.problems[0]?.text ?? words("room.failed"));
  };

  const toInput = ({ start: from, end }: Span) => ({
    textLayerId,
    language,
    span: { start: from, end },
    proposalId: null,
    isEdited: false,
  });

  /** Sends it; refused, the form stays as it was and says why. */
  const settle = async <T>(
    draft: Draft,
    send: () => Promise<Outcome<T>>,
    onDone: (value: T) => void,
  ): Promise<void> => {
    setMaking({ draft, problems: [], isPending: true });
    try {
      const made = await send();
      if (made.ok) onDone(made.value);
      else setMaking({ draft, problems: made.problems, isPending: false });
    } catch {
      setMaking({ draft, problems: [{ text: words("room.failed") }], isPending: false });
    }
  };

  const make = async (): Promise<void> => {
    if (!selected || !making || making.isPending) return;
    const { draft } = making;
    const missing = findMissing(draft);
    if (missing) {
      const text = words(missing === "speaker" ? "room.asksSpeaker" : "room.asksSeries");
      return setMaking({ ...making, problems: [{ text, fieldId: missing }] });
    }
    const input = toInput(selected);
    if (draft.kind === "quote") {
      const said = words("select.madeQuote");
      await settle(
        draft,
        () => actions.makeQuote({ ...input, draft }),
        ({ id }) => finish({ kind: "quote", id }, said),
      );
      return;
    }
    const said = words("select.madeStatistic");
    await settle(
      draft,
      () => actions.makeStatistic({ ...input, draft }),
      ({ id }) => finish({ kind: "statistic", id }, said),
    );
  };

  /** Binds the words to the statistic that reports the same, where making one of them has shown that there is one. */
  const witness = async (): Promise<void> => {
    if (!selected || making?.draft.kind !== "figure" || making.isPending) return;
    const { draft, problems } = making;
    const known = findKnown(problems);
    if (!known?.isSameValue) return;
    const { statisticId } = known;
    const input = { ...toInput(selected), draft, statisticId };
    const { start: from, end } = selected;
    await settle(
      draft,
      () => actions.addWitness(input),
      ({ id }) =>
        finish({ kind: "witness", id, textLayerId, start: from, end }, words("select.witnessed")),
    );
  };

  const change = (draft: Draft) => setMaking((now) => now && { ...now, draft, problems: [] });

  return { making, notice, start, make, witness, change, cancel };
}

/** Words in which nothing was read: all is for the editor to say. */
function emptyFigure(words: string): FigureProposal {
  return {
    kind: "figure",
    id: "",
    start: 0,
    end: 0,
    block: -1,
    sentence: -1,
    words,
    before: "",
    after: "",
    label: words,
    speakerText: null,
    speakerRole: null,
    doubts: [],
    value: "",
    low: "",
    high: "",
    scale: 0,
    qualifier: "=",
    status: "A",
    unit: { kind: "count", code: null },
    period: "",
    what: words.replace(/\s+/gu, " ").slice(0, 200),
  };
}
