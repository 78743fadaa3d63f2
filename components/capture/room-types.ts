import type { Doubt } from "#domain/evidence/extract/confidence/doubts.ts";
import type { ObservationStatus, Qualifier, Unit } from "#domain/evidence/figure.ts";
import type { SpeechKind, TranslationStatus } from "#domain/quotes/rules.ts";

/** What the reading room's browser part works on: plain values that cross from the server. */

/** `heldThen`: whether the role could be held on the day asked about; null where no day is known. */
export type RoleChoice = { id: string; title: string; heldThen: boolean | null };

/** Whoever is said to have spoken. */
export type SpeakerChoice =
  | {
      kind: "person";
      personId: string;
      name: string;
      roles: RoleChoice[];
      roleId: string | null;
    }
  | { kind: "organisation"; organisationId: string; name: string }
  | { kind: "role_holder"; roleId: string; name: string }
  | { kind: "new_person"; name: string; role: string }
  | { kind: "nobody" };

/** A series as a line: what is measured, and beneath it how it is counted. */
export type SeriesChoice = { id: string; label: string; detail: string; unit: Unit };

export type IndicatorChoice = { id: string; title: string; unit: Unit };

type ProposalPlace = {
  id: string;
  start: number;
  end: number;
  /** Number of its paragraph and of its sentence; -1 where it stands in none. */
  block: number;
  sentence: number;
  /** As it stands in the text, with a little of what stands around it. */
  words: string;
  before: string;
  after: string;
  /** How it is called aloud and in lists: "45 billion dollars". */
  label: string;
  /** The name in the text of whoever says so, and the role written there. */
  speakerText: string | null;
  speakerRole: string | null;
  /** What the extractor isn't sure of. */
  doubts: readonly Doubt[];
};

export type QuoteProposal = ProposalPlace & {
  kind: "quote";
  speech: SpeechKind;
  /** The one day that its sentence names beside the words; empty where it names none or several. */
  day: string;
};

export type FigureProposal = ProposalPlace & {
  kind: "figure";
  /** As the text writes it, at the scale 10^scale. */
  value: string;
  low: string;
  high: string;
  scale: number;
  qualifier: Qualifier;
  status: ObservationStatus;
  unit: Unit;
  period: string;
  /** What a stated figure would be called: the words around it. */
  what: string;
};

export type Proposal = QuoteProposal | FigureProposal;

/** What a decided proposal became. */
export type Became = { kind: "quote" | "statistic"; id: string };

/** What was made of selected words; of a witness, `id` is the statistic's, and the words are those that were bound to it. */
export type Made = Became | ({ kind: "witness"; id: string; textLayerId: string } & Span);

/** Words of the text that something rests on already, which no proposal of this engine led to. */
export type BoundWords = {
  id: string;
  start: number;
  end: number;
  words: string;
  bound: { kind: "quote" | "statistic"; id: string; label: string }[];
};

/** A statistic that reports the same already; of the same value, the words can be bound to it as a further witness. */
export type KnownReport = { statisticId: string; isSameValue: boolean };

export type SaidProblem = { text: string; fieldId?: string; known?: KnownReport };

export type Outcome<T> = { ok: true; value: T } | { ok: false; problems: SaidProblem[] };

export type QuoteDraft = {
  kind: "quote";
  /** Null: not said yet. */
  speaker: SpeakerChoice | null;
  speech: SpeechKind;
  saidOn: string;
  occasion: string;
  /** Empty: the words as they stand in the text. */
  words: string;
  spokenLanguage: string;
  /** Empty: as the source says. */
  translationStatus: "" | TranslationStatus;
  translator: string;
  originalNotHeldBecause: string;
};

export type Nature = "count" | "forecast" | "plan" | "claim";

export type NewSeries = {
  /** Empty: a new indicator with `indicatorTitle`. */
  indicatorId: string;
  indicatorTitle: string;
  area: string;
  counterpart: string;
  flow: string;
  breakdown: string;
  coverage: string;
  compiler: { id: string; name: string } | null;
  priceBasis: string;
};

export type FigureDraft = {
  kind: "figure";
  target: "stated" | "series" | "new_series";
  series: SeriesChoice | null;
  newSeries: NewSeries;
  what: string;
  unit: Unit;
  period: string;
  periodKind: "over" | "as_of";
  value: string;
  low: string;
  high: string;
  scale: number;
  qualifier: Qualifier;
  status: ObservationStatus;
  nature: Nature;
  saidBy: SpeakerChoice | null;
  note: string;
  /** Why it stands though it looks like a slip; asked for once it was doubted. */
  heedNote: string;
};

export type Draft = QuoteDraft | FigureDraft;

export type Span = { start: number; end: number };

/** One thing to be made: of a proposal, or of words that somebody selected. */
export type MakingInput<D extends Draft> = {
  textLayerId: string;
  span: Span;
  proposalId: string | null;
  /** Whether a person changed what was proposed. */
  isEdited: boolean;
  language: string;
  draft: D;
};

export type WitnessInput = MakingInput<FigureDraft> & { statisticId: string };

export type MadeQuote = { id: string; code: string; speaker: SpeakerChoice | null };
export type MadeStatistic = {
  id: string;
  code: string;
  series: SeriesChoice | null;
  saidBy: SpeakerChoice | null;
};

export type Rival = { id: string; printed: string; by: string; isForecast: boolean };

/** What the room can ask the server. A page hands them in. */
export type RoomActions = {
  makeQuote(input: MakingInput<QuoteDraft>): Promise<Outcome<MadeQuote>>;
  makeStatistic(input: MakingInput<FigureDraft>): Promise<Outcome<MadeStatistic>>;
  /** Binds the words of a proposal to a statistic that reports the same. */
  addWitness(input: WitnessInput): Promise<Outcome<MadeStatistic>>;
  makePassage(span: Span & { textLayerId: string }): Promise<Outcome<{ id: string }>>;
  dismiss(proposalIds: string[]): Promise<Outcome<{ proposalIds: string[] }>>;
  undoDecision(proposalId: string): Promise<Outcome<null>>;
  withdraw(made: Made): Promise<Outcome<null>>;
  findSpeakers(search: string, on: string): Promise<SpeakerChoice[]>;
  findSeries(search: string): Promise<SeriesChoice[]>;
  findOrganisations(search: string): Promise<{ id: string; name: string }[]>;
  listRivals(seriesId: string, period: string): Promise<Rival[]>;
  /** What the extractor reads in words that somebody selected. */
  readFigure(input: Span & { textLayerId: string }): Promise<FigureProposal | null>;
};

/** How a proposal was decided. */
export type Decided = { status: "open" | "accepted" | "dismissed"; became: Became | null };

/** What a reading room is opened with. */
export type RoomProps = {
  textLayerId: string;
  /** The part of the layer's text that is read, and where in it that begins. */
  text: string;
  textStart: number;
  language: string;
  published: string;
  proposals: readonly Proposal[];
  decided: readonly (readonly [string, Decided])[];
  bound: readonly BoundWords[];
  speakers: readonly (readonly [string, SpeakerChoice])[];
  series: readonly (readonly [string, SeriesChoice])[];
  indicators: readonly IndicatorChoice[];
  /** False for who may read and not decide. */
  mayDecide: boolean;
  actions: RoomActions;
};
