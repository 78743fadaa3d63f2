import { createStore, type ReadableStore } from "#components/editor/store.ts";
import { type DraftContext, draftFigure, draftQuote, findFigureBefore } from "./drafts.ts";
import type {
  Became,
  Draft,
  Made,
  Proposal,
  RoomActions,
  SaidProblem,
  SeriesChoice,
  SpeakerChoice,
} from "./room-types.ts";

export type Item = {
  status: "open" | "accepted" | "dismissed";
  /** Shown as decided already, while the server is still asked. */
  isPending: boolean;
  problems: readonly SaidProblem[];
  became: Became | null;
};

type UndoStep = { proposalIds: readonly string[]; made: Made | null };

export type RoomState = {
  items: ReadonlyMap<string, Item>;
  currentId: string | null;
  /** Only of proposals that somebody has changed. */
  drafts: ReadonlyMap<string, Draft>;
  /** People by the names that the text calls them: known before, or learnt from what was accepted. */
  speakers: ReadonlyMap<string, SpeakerChoice>;
  /** The series of accepted figures, by their proposals. */
  series: ReadonlyMap<string, SeriesChoice>;
  undo: readonly UndoStep[];
};

/** What the room has to tell whoever sits before it. */
export type RoomNews =
  | { kind: "asks"; proposalId: string; field: "speaker" | "series" | "new-series" }
  | { kind: "accepted"; proposalIds: readonly string[] }
  | { kind: "witnessed"; proposalIds: readonly string[] }
  | { kind: "dismissed"; proposalIds: readonly string[] }
  | { kind: "refused"; proposalId: string; problems: readonly SaidProblem[] }
  | { kind: "undone"; proposalIds: readonly string[] }
  | { kind: "withdrawn" }
  | { kind: "not-withdrawn"; problems: readonly SaidProblem[] }
  | { kind: "nothing-to-undo" };

export type RoomSetup = {
  textLayerId: string;
  language: string;
  proposals: readonly Proposal[];
  decided: ReadonlyMap<string, Pick<Item, "status" | "became">>;
  speakers: ReadonlyMap<string, SpeakerChoice>;
  series: ReadonlyMap<string, SeriesChoice>;
  actions: RoomActions;
  tell: (news: RoomNews) => void;
  /** Said where the server doesn't answer. */
  failed: string;
};

export const openItem: Item = { status: "open", isPending: false, problems: [], became: null };

/** Where one is in a reading room and how each proposal was decided, with the steps that change it and ask nobody. */
export function keepRoomState(setup: RoomSetup) {
  const { proposals } = setup;
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const places = new Map(proposals.map(({ id }, place) => [id, place]));
  const items = new Map(
    proposals.map(({ id }) => [id, { ...openItem, ...setup.decided.get(id) }] as const),
  );
  const firstOpen = proposals.find(({ id }) => items.get(id)?.status === "open");
  const store = createStore<RoomState>({
    items,
    currentId: (firstOpen ?? proposals[0])?.id ?? null,
    drafts: new Map(),
    speakers: setup.speakers,
    series: setup.series,
    undo: [],
  });

  const change = (part: Partial<RoomState>) => store.set({ ...store.get(), ...part });
  const itemOf = (id: string) => store.get().items.get(id) ?? openItem;
  const setItems = (changes: readonly (readonly [string, Partial<Item>])[]) => {
    const next = new Map(store.get().items);
    for (const [id, part] of changes) next.set(id, { ...itemOf(id), ...part });
    change({ items: next });
  };
  const isOpen = (id: string) => itemOf(id).status === "open" && !itemOf(id).isPending;

  /** What accepting would make: as a person left it, else as the proposal and what was accepted before it say. */
  const draftOf = (id: string): Draft | null => {
    const proposal = byId.get(id);
    if (!proposal) return null;
    const typed = store.get().drafts.get(id);
    if (typed) return typed;
    const before = findFigureBefore(proposals, proposal);
    const context: DraftContext = {
      speakers: store.get().speakers,
      seriesBefore: (before && store.get().series.get(before.id)) ?? null,
    };
    return proposal.kind === "quote"
      ? draftQuote(proposal, context)
      : draftFigure(proposal, context);
  };

  const choose = (id: string) => change({ currentId: id });

  const placeAtHand = () => places.get(store.get().currentId ?? "") ?? -1;

  const move = (by: 1 | -1) => {
    const next = proposals[placeAtHand() + by];
    if (next) choose(next.id);
  };

  /** On to the next that is open, or to the first one that was left behind. */
  const moveOn = () => {
    const ahead = proposals.slice(placeAtHand() + 1).find(({ id }) => isOpen(id));
    const target = ahead ?? proposals.find(({ id }) => isOpen(id));
    if (target) choose(target.id);
  };

  const learn = (
    id: string,
    made: { speaker: SpeakerChoice | null; series?: SeriesChoice | null },
  ) => {
    const { speaker, series } = made;
    const called = byId.get(id)?.speakerText;
    if (called && speaker && speaker.kind !== "nobody") {
      change({ speakers: new Map(store.get().speakers).set(called, speaker) });
    }
    if (series) change({ series: new Map(store.get().series).set(id, series) });
  };

  const forgetSeries = (id: string) => {
    const series = new Map(store.get().series);
    series.delete(id);
    change({ series });
  };

  const readable: ReadableStore<RoomState> = store;
  return {
    readable,
    byId,
    change,
    itemOf,
    setItems,
    isOpen,
    draftOf,
    choose,
    move,
    moveOn,
    learn,
    forgetSeries,
  };
}
