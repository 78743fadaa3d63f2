import type {
  Draft,
  FigureDraft,
  FigureProposal,
  NewSeries,
  Proposal,
  QuoteDraft,
  QuoteProposal,
  SeriesChoice,
  SpeakerChoice,
} from "./room-types.ts";

/** What a new draft begins with, besides its proposal. */
export type DraftContext = {
  /** People by the names that the text calls them. */
  speakers: ReadonlyMap<string, SpeakerChoice>;
  /** The series of the figure before it in the same sentence. */
  seriesBefore: SeriesChoice | null;
};

export function draftQuote(proposal: QuoteProposal, context: DraftContext): QuoteDraft {
  const { speakerText } = proposal;
  // A slogan has no speaker; whoever is named and not known yet has to be asked about.
  const speaker = speakerText === null ? nobody : (context.speakers.get(speakerText) ?? null);
  return { ...emptyQuote, speaker, speech: proposal.speech, saidOn: proposal.day };
}

export function draftFigure(proposal: FigureProposal, context: DraftContext): FigureDraft {
  const { value, low, high, scale, qualifier, status, unit, period, what, speakerText } = proposal;
  const series = fits(context.seriesBefore, unit) && period !== "" ? context.seriesBefore : null;
  return {
    kind: "figure",
    target: series ? "series" : "stated",
    series,
    newSeries: emptySeries,
    what,
    unit,
    period,
    periodKind: "over",
    value,
    low,
    high,
    scale,
    qualifier,
    status,
    nature: status === "F" ? "forecast" : speakerText === null ? "count" : "claim",
    saidBy: speakerText === null ? null : (context.speakers.get(speakerText) ?? null),
    note: "",
    heedNote: "",
  };
}

/** A quote of words that nobody proposed. A report of today may quote a speech of May: nobody's day of speech is the day of publication. */
export const emptyQuote: QuoteDraft = {
  kind: "quote",
  speaker: null,
  speech: "direct",
  saidOn: "",
  occasion: "",
  words: "",
  spokenLanguage: "",
  translationStatus: "",
  translator: "",
  originalNotHeldBecause: "",
};

const nobody: SpeakerChoice = { kind: "nobody" };

/** Nothing chosen yet. */
export const emptySeries: NewSeries = {
  indicatorId: "",
  indicatorTitle: "",
  area: "",
  counterpart: "",
  flow: "",
  breakdown: "",
  coverage: "",
  compiler: null,
  priceBasis: "",
};

/** Values of different units never share a series. */
function fits(series: SeriesChoice | null, unit: FigureProposal["unit"]): series is SeriesChoice {
  return series !== null && series.unit.kind === unit.kind && series.unit.code === unit.code;
}

/** Whether a person changed what the extractor proposed; who spoke and which series isn't the extractor's to know. */
export function isEdited(proposal: Proposal, draft: Draft): boolean {
  if (proposal.kind === "quote") {
    return draft.kind !== "quote" || draft.speech !== proposal.speech || draft.words !== "";
  }
  if (draft.kind !== "figure") return true;
  const kept = ["value", "low", "high", "scale", "qualifier", "status", "period"] as const;
  return (
    kept.some((name) => draft[name] !== proposal[name]) ||
    draft.unit.kind !== proposal.unit.kind ||
    draft.unit.code !== proposal.unit.code
  );
}

/** Whether a draft says all that accepting it needs; else the field to go to. */
export function findMissing(draft: Draft): "speaker" | "series" | "new-series" | null {
  if (draft.kind === "quote") return draft.speaker === null ? "speaker" : null;
  if (draft.target === "series" && draft.series === null) return "series";
  const { indicatorId, indicatorTitle } = draft.newSeries;
  const isNameless = indicatorId === "" && indicatorTitle.trim() === "";
  return draft.target === "new_series" && isNameless ? "new-series" : null;
}

/** The nearest figure before this one in its sentence. */
export function findFigureBefore(
  proposals: readonly Proposal[],
  proposal: Proposal,
): FigureProposal | null {
  if (proposal.sentence === -1) return null;
  const before = proposals.filter(
    (each): each is FigureProposal =>
      each.kind === "figure" && each.sentence === proposal.sentence && each.start < proposal.start,
  );
  return before.at(-1) ?? null;
}
